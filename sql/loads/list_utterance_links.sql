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
)

select quote_a, quote_b, relation, similarity_ratio, evidence from stories.utterance_links
union all
select quote_a, quote_b, relation, similarity_ratio, evidence
from known.stories.utterance_links
where quote_a in (select quote_id from members)
    and quote_a not in (select quote_id from stories.quote_speakers)
    and quote_b not in (select quote_id from stories.quote_speakers)
order by quote_a, quote_b;
