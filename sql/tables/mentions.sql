create table if not exists mentions (
    mention_id varchar,
    event_id varchar,
    article_id varchar,
    quote_id varchar,
    event_type varchar,
    mode varchar,
    aux varchar,
    contexts varchar[],
    trigger_text varchar,
    trigger_start integer,
    trigger_end integer,
    sentence_start integer,
    sentence_end integer,
    actors varchar[],
    recipients varchar[],
    place varchar,
    country_code varchar,
    latitude double,
    longitude double,
    place_precision integer,
    date_text varchar,
    date_start date,
    date_end date,
    date_precision varchar,
    counts struct("kind" varchar, "low" bigint, "best" bigint, "high" bigint, "modifier" varchar, "text" varchar)[],
    confidence double,
    rule varchar
);

comment on table mentions is 'One row per place where an article tells of an event.';
comment on column mentions.mention_id is 'Hash of the article, the trigger place and the type.';
comment on column mentions.event_id is 'The happening that this mention tells of.';
comment on column mentions.article_id is 'The article.';
comment on column mentions.quote_id is 'The quote in which it is told: whose claim it is; null in the words of the article.';
comment on column mentions.event_type is 'PLOVER event type.';
comment on column mentions.mode is 'PLOVER mode of the type.';
comment on column mentions.aux is 'historical, future, hypothetical or negation; null when it happened or is going on.';
comment on column mentions.contexts is 'PLOVER contexts.';
comment on column mentions.trigger_text is 'The words that tell the event.';
comment on column mentions.trigger_start is 'Code point where the trigger begins.';
comment on column mentions.trigger_end is 'Code point after the trigger.';
comment on column mentions.sentence_start is 'Code point where the sentence begins.';
comment on column mentions.sentence_end is 'Code point after the sentence.';
comment on column mentions.actors is 'Who did it.';
comment on column mentions.recipients is 'To whom it was done.';
comment on column mentions.place is 'Most precise place named.';
comment on column mentions.country_code is 'ISO 3166-1 alpha-2 code of the place.';
comment on column mentions.latitude is 'Degrees north.';
comment on column mentions.longitude is 'Degrees east.';
comment on column mentions.place_precision is 'UCDP precision: 1 exact place to 7 unknown.';
comment on column mentions.date_text is 'The time expression as written.';
comment on column mentions.date_start is 'First day on which it may have happened.';
comment on column mentions.date_end is 'Last such day.';
comment on column mentions.date_precision is 'day, week, month, quarter, year or other.';
comment on column mentions.counts is 'Figures told with it: kind, bounds, modifier (parts_differ: its parts contradict it) and the words read.';
comment on column mentions.confidence is 'Calibrated chance, 0 to 1, that it is an event of this type; learned, see docs/events.md.';
comment on column mentions.rule is 'Name of the rule that found it.';
