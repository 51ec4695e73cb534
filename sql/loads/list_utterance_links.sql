-- All links of the components that a run's links touch, or that hold a quote whose speaker has changed.
with touched as (
    select component_id
    from known.stories.utterance_members
    where quote_id in (
        select quote_a from stories.utterance_links
        union all
        select quote_b from stories.utterance_links
        union all
        select quote_id from stories.quote_speakers
    )
),

members as (
    select quote_id from known.stories.utterance_members
    where component_id in (select component_id from touched)
),

links as (
    select * from stories.utterance_links
    union all by name
    select *
    from known.stories.utterance_links
    where quote_a in (select quote_id from members)
        and quote_a not in (select quote_id from stories.quote_speakers)
        and quote_b not in (select quote_id from stories.quote_speakers)
),

places as (
    select distinct quote_id, article_id from stories.quote_speakers
    union
    select quote_id, article_id
    from known.stories.quote_speakers
    where quote_id in (select quote_a from links union all select quote_b from links)
)

select links.*, one.article_id as article_a, other.article_id as article_b
from links
inner join places as one on links.quote_a = one.quote_id
inner join places as other on links.quote_b = other.quote_id
order by links.quote_a, links.quote_b;
