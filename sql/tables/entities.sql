create table if not exists entities (
    entity_id varchar,
    name varchar,
    name_en varchar,
    kind varchar,
    role varchar,
    country_code varchar,
    aliases varchar[]
);

comment on table entities is 'One row per person, organisation, state or group.';
comment on column entities.entity_id is 'Hash of what tells it from others: a name of the tables, given name and surname, the words of a body with its country.';
comment on column entities.name is 'Name of the tables, else the fullest form that the articles often use.';
comment on column entities.name_en is 'English name; stories.english_names tells whether it is attested or romanised; null when not known.';
comment on column entities.kind is 'person, organisation, group, state, media or document; null for common nouns.';
comment on column entities.role is 'Office or title that most articles give.';
comment on column entities.country_code is 'ISO 3166-1 alpha-2 code.';
comment on column entities.aliases is 'Other forms in which the articles name it.';
