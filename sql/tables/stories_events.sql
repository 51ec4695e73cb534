create schema if not exists stories;

create table if not exists stories.happenings (
    happening_id varchar,
    article_id varchar,
    event_id varchar,
    component_id varchar,
    mention_ids varchar[],
    event_type varchar,
    modes varchar[],
    aux varchar,
    day_start date,
    day_end date,
    day_basis varchar,
    ordinals integer[],
    actors uinteger[],
    recipients uinteger[],
    parties uinteger[],
    places uinteger[],
    country_code varchar,
    latitude double,
    longitude double,
    setting varchar,
    crowd integer,
    triggers uinteger[],
    deeds uinteger[],
    sentences uinteger[][]
);
alter table stories.happenings add column if not exists setting varchar; -- for warehouses that an older version wrote
alter table stories.happenings add column if not exists crowd integer;
alter table stories.happenings add column if not exists triggers uinteger[];
alter table stories.happenings add column if not exists deeds uinteger[];

comment on table stories.happenings is 'One row per happening that an article tells: the mentions of one event in one article, and what linking compares.';
comment on column stories.happenings.happening_id is 'Least of its mention identifiers.';
comment on column stories.happenings.article_id is 'The article.';
comment on column stories.happenings.event_id is 'The event that it is, across all articles.';
comment on column stories.happenings.component_id is 'Least happening that links join it with, over however many steps.';
comment on column stories.happenings.mention_ids is 'Its mentions in the order of the text.';
comment on column stories.happenings.event_type is 'PLOVER event type; of a meeting that is announced, and told as AGREE, that of the meeting.';
comment on column stories.happenings.modes is 'Modes that its mentions give.';
comment on column stories.happenings.aux is 'Flag of its mentions; null when one of them says that it happened.';
comment on column stories.happenings.day_start is 'First day on which it may have been.';
comment on column stories.happenings.day_end is 'Last such day.';
comment on column stories.happenings.day_basis is 'told (in the text) or published (the days before publication, or after it when it is announced); null when no day is known.';
comment on column stories.happenings.ordinals is 'Which of a series it is: 4 for the fourth round.';
comment on column stories.happenings.actors is 'Words of the actors and their entities, as numbers.';
comment on column stories.happenings.recipients is 'Words of the recipients and their entities, as numbers.';
comment on column stories.happenings.parties is 'One number per actor or recipient that is named.';
comment on column stories.happenings.places is 'Words of named places below the level of a country, and where they lie, as numbers.';
comment on column stories.happenings.country_code is 'Country of the place named; null when it was only inferred.';
comment on column stories.happenings.latitude is 'Degrees north of the most precise place below the level of a country.';
comment on column stories.happenings.longitude is 'Degrees east of it.';
comment on column stories.happenings.setting is 'Country where it was, also one that was only inferred from what the article is about.';
comment on column stories.happenings.crowd is 'How many happenings of its type the article tells.';
comment on column stories.happenings.triggers is 'Words of its triggers, as numbers.';
comment on column stories.happenings.deeds is 'Words of the triggers and up to six on either side of them, as numbers.';
comment on column stories.happenings.sentences is 'Words of the sentences that tell it, as numbers; the first three sentences.';

create table if not exists stories.event_keys (
    bucket integer,
    word uinteger,
    happening_id varchar
);

comment on table stories.event_keys is 'Where linking looks for happenings that may be one: those that share a day and a word.';
comment on column stories.event_keys.bucket is 'Day counted from 1970-01-01; months and years of the past lie above 1,000,000 and 2,000,000; -1,000,000 when no day is known.';
comment on column stories.event_keys.word is 'Number of a type and of a party, place or rare word told with it.';
comment on column stories.event_keys.happening_id is 'The happening.';

create table if not exists stories.event_links (
    event_id varchar,
    happening_a varchar,
    happening_b varchar,
    mention_a varchar,
    mention_b varchar,
    score double,
    text_ratio double,
    party_weight double,
    place_weight double,
    reason varchar
);

comment on table stories.event_links is 'Why happenings of two articles are one event: the strongest links that hold the event together, one less than it has happenings.';
comment on column stories.event_links.event_id is 'The event.';
comment on column stories.event_links.happening_a is 'One happening.';
comment on column stories.event_links.happening_b is 'The other one, of another article.';
comment on column stories.event_links.mention_a is 'First mention of the one.';
comment on column stories.event_links.mention_b is 'First mention of the other one.';
comment on column stories.event_links.score is 'The chance that the two are one, by weights that were learned.';
comment on column stories.event_links.text_ratio is 'How alike their most alike sentences are, rare words counting more.';
comment on column stories.event_links.party_weight is 'Weight of the words of names that both have; a rare word weighs 5.';
comment on column stories.event_links.place_weight is 'Weight of the places that both have.';
comment on column stories.event_links.reason is 'The reason in words.';

create table if not exists stories.refused_links (
    event_a varchar,
    event_b varchar,
    happening_a varchar,
    happening_b varchar,
    mention_a varchar,
    mention_b varchar,
    score double,
    reason varchar
);

comment on table stories.refused_links is 'Why happenings that are alike are two events all the same: one article tells them as two, on two days.';
comment on column stories.refused_links.event_a is 'The event of the one.';
comment on column stories.refused_links.event_b is 'The event of the other one.';
comment on column stories.refused_links.happening_a is 'One happening.';
comment on column stories.refused_links.happening_b is 'The other one, of another article.';
comment on column stories.refused_links.mention_a is 'First mention of the one.';
comment on column stories.refused_links.mention_b is 'First mention of the other one.';
comment on column stories.refused_links.score is 'The chance that the two are one, by weights that were learned.';
comment on column stories.refused_links.reason is 'What they have in common, in words.';

create table if not exists stories.members (
    mention_id varchar,
    event_id varchar
);

comment on table stories.members is 'One row per mention of an event that several articles tell, or whose event changed after it was published: what mentions says of it, in a narrow table.';
comment on column stories.members.mention_id is 'The mention.';
comment on column stories.members.event_id is 'Its event now.';
