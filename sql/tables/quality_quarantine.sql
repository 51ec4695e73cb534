create schema if not exists quality;

create table if not exists quality.quarantine (
    quarantine_id varchar,
    run_id varchar,
    set_aside_at timestamptz,
    table_name varchar,
    row_id varchar,
    article_id varchar,
    document_id varchar,
    check_name varchar,
    reason varchar,
    record json,
    text varchar,
    state varchar,
    decided_at timestamptz
);

comment on table quality.quarantine is 'One row per row that was set aside instead of published, and what became of it.';
comment on column quality.quarantine.quarantine_id is 'Hash of run, table and row; `rawi quarantine` takes its beginning.';
comment on column quality.quarantine.run_id is 'The run that set the row aside.';
comment on column quality.quarantine.set_aside_at is 'UTC time at which that was done.';
comment on column quality.quarantine.table_name is 'Table that the row would have gone to; documents for a record whose extraction raised.';
comment on column quality.quarantine.row_id is 'Its key there.';
comment on column quality.quarantine.article_id is 'The article that it belongs to; null when none came to be.';
comment on column quality.quarantine.document_id is 'The record, which stands in documents as rejected; null for a row of an article that is published.';
comment on column quality.quarantine.check_name is 'The check that the row broke.';
comment on column quality.quarantine.reason is 'What was wrong, in words.';
comment on column quality.quarantine.record is 'The whole row as JSON, but for the text of an article; null after it was dropped.';
comment on column quality.quarantine.text is 'The article, or the text around the place that the row names; null after it was dropped.';
comment on column quality.quarantine.state is 'held, released (the next run takes it up again), returned (is published), superseded (set aside again) or dropped.';
comment on column quality.quarantine.decided_at is 'UTC time of the last change of state; null while nothing was decided.';
