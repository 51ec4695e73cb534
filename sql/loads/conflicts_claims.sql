-- Mentions of the events that a run touches, where two sources tell of one; with what disagreements are looked for in:
-- the sentence, what stands before it and the title.
with told as (
    select event_id
    from touched_mentions
    group by event_id
    having count(distinct source) > 1
),

named as (
    select article_id, coalesce(title, '') as title, text from articles
    union all
    select article_id, coalesce(title, '') as title, text
    from known.articles
    where article_id in (select article_id from touched_mentions) and article_id not in (select article_id from articles)
)

select
    touched.event_id, touched.mention_id, touched.article_id, touched.quote_id, touched.event_type, touched.mode, touched.aux,
    touched.trigger_text,
    touched.actors, touched.recipients, touched.place, touched.latitude, touched.longitude, touched.place_precision,
    touched.date_text, touched.date_start, touched.date_end, touched.date_precision, touched.counts, touched.rule, touched.source,
    touched.cluster_id, touched.published_date,
    named.title,
    substring(named.text, sentence_start + 1, sentence_end - sentence_start) as sentence,
    substring(named.text, greatest(1, sentence_start - 199), least(200, sentence_start)) as before
from touched_mentions as touched
inner join told on touched.event_id = told.event_id
inner join named on touched.article_id = named.article_id
order by touched.event_id, touched.mention_id;
