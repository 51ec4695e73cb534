create schema if not exists quality;

create table if not exists quality.results (
    run_id varchar,
    checked_at timestamptz,
    suite varchar,
    expectation varchar,
    table_name varchar,
    column_name varchar,
    severity varchar,
    is_success boolean,
    element_count bigint,
    unexpected_count bigint,
    observed_value varchar,
    examples json,
    why varchar
);

comment on table quality.results is 'One row per expectation and run.';
comment on column quality.results.run_id is 'The run whose rows were checked.';
comment on column quality.results.checked_at is 'UTC time of the check.';
comment on column quality.results.suite is 'Expectation suite: a file of expectations/.';
comment on column quality.results.expectation is 'What was expected.';
comment on column quality.results.table_name is 'Table checked.';
comment on column quality.results.column_name is 'Column checked; null for rules on whole rows or tables.';
comment on column quality.results.severity is 'critical (stops the publishing), warning or info.';
comment on column quality.results.is_success is 'Whether the expectation held.';
comment on column quality.results.element_count is 'Rows looked at.';
comment on column quality.results.unexpected_count is 'Rows that broke it.';
comment on column quality.results.observed_value is 'What was seen, for rules on a whole table.';
comment on column quality.results.examples is 'Up to 20 offending values or identifiers.';
comment on column quality.results.why is 'Why the rule is there.';
