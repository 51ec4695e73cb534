-- What was read out of the articles, as shares: one row over the whole warehouse, one over this run's articles.
with scoped as (
  select 'all' as scope, article_id, word_count, outlet, published_date, duplicate_of from articles
  union all
  select 'run', article_id, word_count, outlet, published_date, duplicate_of from articles where run_id = $run_id
),
quoted as (
  select
    article_id,
    count(*) as quote_count,
    count(speaker) as named_count,
    count(*) filter (where speaker_kind = 'anonymous') as anonymous_count,
    count(*) filter (where quote_type = 'direct') as direct_count,
    count(*) filter (where len(chain) > 1) as nested_count
  from quotes
  group by article_id
),
told as (
  select article_id, count(*) as mention_count, count(quote_id) as claim_count, count(date_start) as dated_count,
    count(country_code) as placed_count
  from mentions
  group by article_id
)
select
  scope,
  count(*) as article_count,
  round(avg(word_count)) as words_per_article,
  round(count(published_date) / count(*), 4) as dated_article_ratio,
  round(count(outlet) / count(*), 4) as outlet_ratio,
  round(count(duplicate_of) / count(*), 4) as duplicate_ratio,
  round(1000 * sum(quote_count) / nullif(sum(word_count), 0), 2) as quotes_per_1000_words,
  round(sum(named_count) / nullif(sum(quote_count), 0), 4) as speaker_ratio,
  round(sum(anonymous_count) / nullif(sum(quote_count), 0), 4) as anonymous_ratio,
  round(sum(direct_count) / nullif(sum(quote_count), 0), 4) as direct_ratio,
  round(sum(nested_count) / nullif(sum(quote_count), 0), 4) as nested_chain_ratio,
  round(sum(mention_count) / count(*), 2) as mentions_per_article,
  round(sum(claim_count) / nullif(sum(mention_count), 0), 4) as claim_ratio,
  round(sum(dated_count) / nullif(sum(mention_count), 0), 4) as dated_mention_ratio,
  round(sum(placed_count) / nullif(sum(mention_count), 0), 4) as placed_mention_ratio
from scoped
left join quoted using (article_id)
left join told using (article_id)
group by scope
order by scope desc
