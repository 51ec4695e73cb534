create table if not exists conflicts (
    event_id varchar,
    field varchar,
    mention_a varchar,
    mention_b varchar,
    value_a varchar,
    value_b varchar,
    kind varchar,
    source_a varchar,
    source_b varchar,
    quote_a varchar,
    quote_b varchar,
    utterance_id varchar,
    other_event_id varchar,
    founding_a varchar,
    founding_b varchar
);
alter table conflicts add column if not exists source_a varchar; -- for warehouses that an older version wrote
alter table conflicts add column if not exists source_b varchar;
alter table conflicts add column if not exists quote_a varchar;
alter table conflicts add column if not exists quote_b varchar;
alter table conflicts add column if not exists utterance_id varchar;
alter table conflicts add column if not exists other_event_id varchar;
alter table conflicts add column if not exists founding_a varchar;
alter table conflicts add column if not exists founding_b varchar;

comment on table conflicts is 'One row per disagreement between two sources of one event, between two tellings of one statement, or on when a body was founded.';
comment on column conflicts.event_id is 'The event, that of mention_a; null when a statement is told in different words or on different days, and for foundings.';
comment on column conflicts.field is 'What they disagree on: counts.KIND, date, place, actor, wording, list, founding.';
comment on column conflicts.mention_a is 'The mention that gives value_a; null for statements and foundings.';
comment on column conflicts.mention_b is 'The mention that gives value_b; null for statements and foundings.';
comment on column conflicts.value_a is 'First value.';
comment on column conflicts.value_b is 'Second value.';
comment on column conflicts.kind is 'contradiction (both cannot be true), refinement (the bounds can be reconciled, or one step came after the other), update (a later and greater figure of something that grows) or wording (one statement in words of different strength, or two direct quotes of it that differ).';
comment on column conflicts.source_a is 'Who gives value_a: speaker, agency or outlet.';
comment on column conflicts.source_b is 'Who gives value_b.';
comment on column conflicts.quote_a is 'The quote in which value_a is told, if any.';
comment on column conflicts.quote_b is 'The quote in which value_b is told, if any.';
comment on column conflicts.utterance_id is 'The statement that is told in different words or on different days; null for events and foundings.';
comment on column conflicts.other_event_id is 'The event of mention_b, where an article tells as two events what another one tells as one; null when both mentions tell one event.';
comment on column conflicts.founding_a is 'The founding of a body (stories.foundings) that gives value_a; null for events and statements.';
comment on column conflicts.founding_b is 'The founding that gives value_b.';
