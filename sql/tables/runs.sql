create table if not exists runs (
    run_id varchar,
    flow_run_id varchar,
    started_at timestamptz,
    finished_at timestamptz,
    status varchar,
    reason varchar,
    rawi_version varchar,
    source_count bigint,
    received_count bigint,
    loaded_count bigint,
    duplicate_count bigint,
    rejected_count bigint,
    article_count bigint,
    quote_count bigint,
    time_count bigint,
    mention_count bigint,
    event_count bigint,
    conflict_count bigint,
    critical_count bigint,
    warning_count bigint
);

comment on table runs is 'One row per run, those that published nothing included.';
comment on column runs.run_id is 'Identifier of the run; sorts by time.';
comment on column runs.flow_run_id is 'Identifier of the Prefect flow run; null when run without Prefect.';
comment on column runs.started_at is 'UTC time at which the run began.';
comment on column runs.finished_at is 'UTC time at which it ended.';
comment on column runs.status is 'published, nothing_new or failed.';
comment on column runs.reason is 'Why a run failed; null otherwise.';
comment on column runs.rawi_version is 'Version of Rawi that ran.';
comment on column runs.source_count is 'Source files looked at.';
comment on column runs.received_count is 'New records received.';
comment on column runs.loaded_count is 'Records whose text became an article row.';
comment on column runs.duplicate_count is 'Records whose text was there already.';
comment on column runs.rejected_count is 'Records rejected with a reason.';
comment on column runs.article_count is 'Article rows added.';
comment on column runs.quote_count is 'Quote rows added.';
comment on column runs.time_count is 'Time rows added.';
comment on column runs.mention_count is 'Mention rows added.';
comment on column runs.event_count is 'Event rows added or changed.';
comment on column runs.conflict_count is 'Conflict rows added or changed.';
comment on column runs.critical_count is 'Critical checks that failed.';
comment on column runs.warning_count is 'Warning checks that failed.';
