-- Records received by a run. A record whose article a step failed on is rejected, with the step's reason.
insert into documents by name
with failures as (
    select article_id, any_value(reason) as reason
    from read_parquet($failure_files)
    group by article_id
)

select
    received.* replace (
        case when failures.article_id is null then received.status else 'rejected' end as status,
        coalesce(failures.reason, received.reason) as reason,
        case when failures.article_id is null then received.article_id end as article_id,
        $run_id as run_id,
        $started_at as ingested_at
    )
from read_parquet($files) as received
left join failures on received.article_id = failures.article_id;
