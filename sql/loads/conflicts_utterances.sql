-- Quotes of one utterance, where a run linked them or changed what they are linked with, with their words, who passes them
-- on, and the day on which each is told to have been said: the one that stands beside the verb that introduces it. What
-- stands before each, and whether it stands ahead of its verb, tell whether it is a saying of its own.
with spoken as (
    select quote_id, article_id, utterance_id, content_text, quote_type, cue_start, content_start
    from quotes
    where quote_id in (select quote_a from linked_quotes union all select quote_b from linked_quotes)
    union all by name
    select
        old.quote_id, old.article_id, coalesce(members.utterance_id, old.utterance_id) as utterance_id, content_text, quote_type, cue_start,
        content_start
    from known.quotes as old
    left join stories.utterance_members as members on old.quote_id = members.quote_id
    where old.quote_id in (select quote_a from linked_quotes union all select quote_b from linked_quotes)
        and old.quote_id not in (select quote_id from quotes)
),

named as (
    select article_id, outlet, agencies, cluster_id, text from articles
    union all by name
    select article_id, outlet, agencies, cluster_id, text
    from known.articles
    where article_id in (select article_id from spoken) and article_id not in (select article_id from articles)
),

told as (
    select
        spoken.*,
        named.cluster_id,
        said.published_date,
        said.said_date,
        said.said_text,
        coalesce(named.outlet, named.agencies[1], named.article_id) as source,
        coalesce(cue_start > content_start, false) as is_ahead,
        substring(named.text, greatest(1, content_start - 299), least(300, content_start)) as before
    from spoken
    inner join named on spoken.article_id = named.article_id
    left join said_quotes as said on spoken.quote_id = said.quote_id
)

select
    linked.quote_a, linked.quote_b, a.utterance_id, linked.relation, linked.similarity_ratio,
    a.content_text as text_a, b.content_text as text_b, a.quote_type as type_a, b.quote_type as type_b,
    a.source as source_a, b.source as source_b, a.cluster_id as cluster_a, b.cluster_id as cluster_b,
    a.said_date as said_a, b.said_date as said_b, a.said_text as said_text_a, b.said_text as said_text_b,
    a.published_date as published_a, b.published_date as published_b,
    a.is_ahead as is_ahead_a, b.is_ahead as is_ahead_b, a.before as before_a, b.before as before_b
from linked_quotes as linked
inner join told as a on linked.quote_a = a.quote_id
inner join told as b on linked.quote_b = b.quote_id
where a.utterance_id = b.utterance_id
order by a.utterance_id, linked.quote_a, linked.quote_b;
