create schema if not exists quality;

create table if not exists quality.measures (
    run_id varchar,
    measured_at timestamptz,
    measure varchar,
    subject varchar,
    value double,
    row_count bigint
);

comment on table quality.measures is 'One row per published run and measure: what the run was like, for comparison with those before it.';
comment on column quality.measures.run_id is 'The run.';
comment on column quality.measures.measured_at is 'UTC time at which it was measured.';
comment on column quality.measures.measure is 'What was measured; expectations/drift.yml says how far it may move.';
comment on column quality.measures.subject is 'The outlet, where each has a value of its own; null for the run as a whole.';
comment on column quality.measures.value is 'The value: a count, a share of 0 to 1, or days.';
comment on column quality.measures.row_count is 'Rows that it was measured on: of few rows little can be said.';
