-- What was announced and what came of it: a mention that tells an event as future, and a later one that tells it as done.
-- A meeting that is agreed on, or announced in an event of its own, is done as a meeting of the same two parties on that day.
create or replace view plans as
with told as (
    select
        happenings.event_id,
        happenings.event_type,
        happenings.aux,
        happenings.day_start,
        happenings.day_basis,
        happenings.parties,
        happenings.mention_ids[1] as mention_id,
        happenings.article_id,
        articles.published_date
    from stories.happenings
    inner join articles on happenings.article_id = articles.article_id
),

paired as (
    select planned, done, 'one event, told as future and then as done' as reason
    from told as planned
    inner join told as done on planned.event_id = done.event_id
    where planned.aux = 'future' and done.aux is null
    union all
    select planned, done, 'a meeting agreed on, and a meeting of the same parties on that day'
    from told as planned
    inner join told as done on planned.day_start = done.day_start
    where planned.event_type in ('AGREE', 'CONSULT')
        and planned.event_id <> done.event_id
        and (planned.event_type = 'AGREE' or planned.aux = 'future')
        and done.event_type = 'CONSULT'
        and planned.day_basis = 'told'
        and done.day_basis = 'told'
        and coalesce(planned.aux, 'future') = 'future'
        and done.aux is null
        and planned.published_date <= done.day_start
        and len(list_intersect(planned.parties, done.parties)) >= 2
)

select
    planned.event_id as planned_event_id,
    done.event_id as done_event_id,
    planned.mention_id as planned_mention,
    done.mention_id as done_mention,
    planned.published_date as announced_date,
    done.published_date as reported_date,
    done.day_start as done_date,
    reason
from paired
where planned.article_id <> done.article_id and planned.published_date <= done.published_date;

comment on view plans is 'What was announced and what came of it: a mention that tells it as future, and one that tells it as done.';
