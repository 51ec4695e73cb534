-- Who tells an event, and in which sentence: one row per mention, by day of publication.
select
    mentions.mention_id,
    mentions.article_id,
    coalesce(articles.outlet, articles.agencies[1], 'article ' || left(articles.article_id, 5)) as outlet,
    articles.published_date,
    articles.duplicate_of,
    quotes.speaker as according_to,
    mentions.aux,
    mentions.date_start,
    mentions.date_end,
    mentions.trigger_text,
    trim(substring(
        articles.text, mentions.sentence_start + 1, mentions.sentence_end - mentions.sentence_start
    )) as sentence
from mentions
inner join articles on mentions.article_id = articles.article_id
left join quotes on mentions.quote_id = quotes.quote_id
where mentions.event_id = $event_id
order by articles.published_date, mentions.article_id, mentions.trigger_start, mentions.mention_id;
