create table if not exists conflicts (
    event_id varchar,
    field varchar,
    mention_a varchar,
    mention_b varchar,
    value_a varchar,
    value_b varchar,
    kind varchar
);

comment on table conflicts is 'One row per disagreement between mentions of one event.';
comment on column conflicts.event_id is 'The event.';
comment on column conflicts.field is 'What they disagree on: counts.KIND, date, place, aux.';
comment on column conflicts.mention_a is 'The mention that gives value_a.';
comment on column conflicts.mention_b is 'The mention that gives value_b.';
comment on column conflicts.value_a is 'First value.';
comment on column conflicts.value_b is 'Second value.';
comment on column conflicts.kind is 'contradiction (both cannot be true) or refinement (the bounds can be reconciled).';
