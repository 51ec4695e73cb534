create table if not exists events (
    event_id varchar,
    event_type varchar,
    mode varchar,
    aux varchar,
    quad_class integer,
    actors varchar[],
    recipients varchar[],
    place varchar,
    country_code varchar,
    latitude double,
    longitude double,
    date_start date,
    date_end date,
    date_precision varchar,
    counts struct("kind" varchar, "low" bigint, "best" bigint, "high" bigint, "modifier" varchar, "text" varchar)[],
    mention_count bigint,
    article_count bigint,
    outlet_count bigint,
    claim_count bigint,
    source_count bigint
);
alter table events add column if not exists source_count bigint; -- for warehouses that an older version wrote

comment on table events is 'One row per happening, its mentions merged within and across articles.';
comment on column events.event_id is 'Identifier of the happening.';
comment on column events.event_type is 'PLOVER event type.';
comment on column events.mode is 'Mode that most mentions give.';
comment on column events.aux is 'Flag that most mentions give; null when it happened.';
comment on column events.quad_class is 'PLOVER quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.';
comment on column events.actors is 'Actors of all mentions.';
comment on column events.recipients is 'Recipients of all mentions.';
comment on column events.place is 'Most precise place of the mentions.';
comment on column events.country_code is 'ISO 3166-1 alpha-2 code of the place.';
comment on column events.latitude is 'Degrees north.';
comment on column events.longitude is 'Degrees east.';
comment on column events.date_start is 'First day of the narrowest interval given.';
comment on column events.date_end is 'Last day of that interval.';
comment on column events.date_precision is 'Precision of that interval.';
comment on column events.counts is 'Every distinct figure that the mentions give; disagreements are in conflicts.';
comment on column events.mention_count is 'Mentions.';
comment on column events.article_count is 'Articles that tell it.';
comment on column events.outlet_count is 'Outlets that tell it; of near and contained copies only one counts.';
comment on column events.claim_count is 'Distinct quotes in which it is told; those of copies count once.';
comment on column events.source_count is 'Independent sources: named speakers, agencies and outlets; five papers that pass on one agency are one.';
