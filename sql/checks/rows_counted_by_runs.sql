-- Tables that do not hold as many rows as the published runs say that they added, and the run that is being checked brings:
-- rows were lost, or came in, past the gate. Merged tables such as events are left out, since later runs change their rows.
with said as (
  select
    sum(article_count)::bigint as articles,
    sum(quote_count)::bigint as quotes,
    sum(time_count)::bigint as times,
    sum(mention_count)::bigint as mentions
  from runs
  where status = 'published'
),
is_new as ( -- new rows are tables of their own; without any, their names are views of the whole
  select count(*) = 0 as answer from duckdb_views() where database_name = 'incoming' and view_name = 'quotes'
),
counted as (
  select 'articles' as table_name, articles as said_count, (select count(*) from articles) as row_count,
    (select count(*) from incoming.articles) as new_count
  from said
  union all
  select 'quotes', quotes, (select count(*) from quotes), (select count(*) from incoming.quotes) from said
  union all
  select 'times', times, (select count(*) from times), (select count(*) from incoming.times) from said
  union all
  select 'mentions', mentions, (select count(*) from mentions), (select count(*) from incoming.mentions) from said
)
select
  table_name,
  table_name as row_id,
  null::varchar as article_id,
  row_count || ' rows, of the runs ' || (said_count + case when is_new.answer then new_count else 0 end) as problem
from counted, is_new
where said_count is not null and row_count <> said_count + case when is_new.answer then new_count else 0 end
