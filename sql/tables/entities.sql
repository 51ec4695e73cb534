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
comment on column entities.entity_id is 'Hash of the canonical name.';
comment on column entities.name is 'Canonical Arabic name.';
comment on column entities.name_en is 'English name; null when not known.';
comment on column entities.kind is 'person, organisation, group, state or place.';
comment on column entities.role is 'Office or title.';
comment on column entities.country_code is 'ISO 3166-1 alpha-2 code.';
comment on column entities.aliases is 'Other forms in which the articles name it.';
