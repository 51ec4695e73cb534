-- Mentions of two events that are alike, where one article tells as two what another one tells as one: pairs in the same
-- word, each with a day of its own. Those whose links a run made anew, and those of the events that it changes.
with refused as (
    select event_a, event_b, happening_a, happening_b from stories.refused_links
    union all
    select event_a, event_b, happening_a, happening_b
    from known.stories.refused_links
    where (event_a in (select event_id from affected_events) or event_b in (select event_id from affected_events))
        and happening_a not in (select happening_id from stories.happenings)
),

sides as (
    select unnest(mention_ids) as mention_id, happening_id, event_id
    from stories.happenings
    where happening_id in (select happening_a from refused union all select happening_b from refused)
    union all
    select unnest(mention_ids), happening_id, event_id
    from known.stories.happenings
    where happening_id in (select happening_a from refused union all select happening_b from refused)
        and happening_id not in (select happening_id from stories.happenings)
),

told as (
    select * from mentions where mention_id in (select mention_id from sides)
    union all by name
    select * from redated_mentions
    where mention_id in (select mention_id from sides) and mention_id not in (select mention_id from mentions)
),

named as (
    select article_id, outlet, agencies, cluster_id, published_date, text from articles
    union all by name
    select * from redated_articles
    where article_id in (select article_id from told) and article_id not in (select article_id from articles)
),

dated as (
    select
        sides.happening_id, sides.event_id, told.mention_id, told.article_id, told.quote_id, told.event_type, told.mode, told.aux,
        told.trigger_text, told.actors, told.recipients, told.place, told.date_text, told.date_start, told.rule,
        split_part(split_part(split_part(told.rule, '+', 1), ':', 2), ' ', 1) as lemma,
        named.cluster_id, named.published_date,
        independent_source(heard.told_by, named.agencies[1], named.outlet, named.cluster_id) as source,
        substring(named.text, told.sentence_start + 1, told.sentence_end - told.sentence_start) as sentence
    from sides
    inner join told on sides.mention_id = told.mention_id
    inner join named on told.article_id = named.article_id
    left join heard_quotes as heard on told.quote_id = heard.quote_id
    where told.date_precision = 'day' and told.date_start = told.date_end
)

select one, other
from refused
inner join dated as one on refused.happening_a = one.happening_id
inner join dated as other on refused.happening_b = other.happening_id
where one.lemma = other.lemma
    and abs(date_diff('day', one.date_start, other.date_start)) between 1 and 3
order by one.mention_id, other.mention_id;
