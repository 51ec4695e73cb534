create schema if not exists stories;

create table if not exists stories.entity_names (
    article_id varchar,
    name varchar,
    entity_id varchar,
    kind varchar,
    role varchar,
    rule varchar,
    evidence varchar,
    canonical varchar,
    own_id varchar,
    looks_for varchar,
    answers_to varchar[],
    country_code varchar,
    outlet_country varchar,
    published_date date
);

comment on table stories.entity_names is 'One row per name that an article uses for whoever speaks, passes on, acts or is acted on: whom it denotes, and how that is known.';
comment on column stories.entity_names.article_id is 'The article.';
comment on column stories.entity_names.name is 'The name, as in quotes.speaker, quotes.chain, mentions.actors and mentions.recipients.';
comment on column stories.entity_names.entity_id is 'Whom it denotes: entities.entity_id; the anonymous have one that no entity has.';
comment on column stories.entity_names.kind is 'person, organisation, group, state, media, document or anonymous; null for common nouns.';
comment on column stories.entity_names.role is 'Office or title that the article gives.';
comment on column stories.entity_names.rule is 'How it is known: own_name, table, office, surname_in_article, part_of_name_in_article, slip_in_article, fuller_name_in_article, role_in_article, head_in_article, and the same ending in _in_other_article.';
comment on column stories.entity_names.evidence is 'By what: the name, role or office that decided; the article where a name in another one decided.';
comment on column stories.entity_names.canonical is 'The name that the tables give the entity; null when they do not know it.';
comment on column stories.entity_names.own_id is 'Whom it denotes by what its article and the tables say.';
comment on column stories.entity_names.looks_for is 'The key under which a fuller name is looked for in other articles; null when the name says enough.';
comment on column stories.entity_names.answers_to is 'The keys under which this name is found by others.';
comment on column stories.entity_names.country_code is 'ISO 3166-1 alpha-2 code that the name or the tables tell.';
comment on column stories.entity_names.outlet_country is 'ISO 3166-1 alpha-2 code of the country where the outlet is edited.';
comment on column stories.entity_names.published_date is 'Day of publication of the article.';

create table if not exists stories.english_names (
    entity_id varchar,
    name_en varchar,
    basis varchar
);

comment on table stories.english_names is 'One row per entity: its English name and where it comes from.';
comment on column stories.english_names.entity_id is 'The entity.';
comment on column stories.english_names.name_en is 'The English name.';
comment on column stories.english_names.basis is 'table (a name of seeds/reference), words (every word spelled as others of that name spell it) or letters (romanised letter by letter, a guess).';
