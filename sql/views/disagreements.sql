-- Conflicts as people read them: both values, both sources, both sentences, and whether they can be reconciled.
create or replace view disagreements as
with sides as (
    select
        mentions.mention_id as side_id,
        outlet_name(articles.outlet, articles.agencies, articles.article_id) as outlet,
        articles.published_date,
        mentions.article_id,
        articles.cluster_id,
        trim(substring(
            articles.text, mentions.sentence_start + 1, mentions.sentence_end - mentions.sentence_start
        )) as said
    from mentions
    inner join articles on mentions.article_id = articles.article_id
    where mentions.mention_id in (select mention_a from conflicts union all select mention_b from conflicts)
    union all
    select
        quotes.quote_id, outlet_name(articles.outlet, articles.agencies, articles.article_id), articles.published_date,
        quotes.article_id, articles.cluster_id, quotes.content_text
    from quotes
    inner join articles on quotes.article_id = articles.article_id
    where quotes.quote_id in (
        select quote_a from conflicts where event_id is null union all select quote_b from conflicts where event_id is null
    )
    union all
    select
        foundings.founding_id, outlet_name(articles.outlet, articles.agencies, articles.article_id), articles.published_date,
        foundings.article_id, articles.cluster_id,
        trim(substring(articles.text, foundings.told_start + 1, foundings.told_end - foundings.told_start))
    from stories.foundings as foundings
    inner join articles on foundings.article_id = articles.article_id
    where foundings.founding_id in (select founding_a from conflicts union all select founding_b from conflicts)
)

select
    conflicts.field,
    conflicts.kind,
    conflicts.value_a,
    coalesce(names_a.name, case when conflicts.source_a = a.cluster_id then a.outlet else conflicts.source_a end) as source_a,
    a.outlet as outlet_a,
    a.published_date as published_a,
    conflicts.value_b,
    coalesce(names_b.name, case when conflicts.source_b = b.cluster_id then b.outlet else conflicts.source_b end) as source_b,
    b.outlet as outlet_b,
    b.published_date as published_b,
    a.said as text_a,
    b.said as text_b,
    conflicts.event_id,
    conflicts.utterance_id,
    conflicts.other_event_id,
    a.article_id as article_a,
    b.article_id as article_b
from conflicts
inner join sides as a on coalesce(conflicts.mention_a, conflicts.quote_a, conflicts.founding_a) = a.side_id
inner join sides as b on coalesce(conflicts.mention_b, conflicts.quote_b, conflicts.founding_b) = b.side_id
left join entities as names_a on conflicts.source_a = names_a.entity_id
left join entities as names_b on conflicts.source_b = names_b.entity_id;

comment on view disagreements is 'Conflicts as people read them: both values, both sources, both texts, and whether they can be reconciled.';
