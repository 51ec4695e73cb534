-- Articles whose body is not its body lines joined by newlines: something was cut off or added. Compared are the length and
-- both ends; putting every line together again would cost as much as all other checks.
with lines as (
  select
    article_id,
    sum(segment_end - segment_start + 1) - 1 as length_of_lines,
    {'first': min(segment_start), 'stop': arg_min(segment_end, segment_start)} as first_line,
    {'first': max(segment_start), 'stop': arg_max(segment_end, segment_start)} as last_line
  from incoming.segments
  where kind = 'body'
  group by article_id
)
select
  'articles' as table_name,
  a.article_id as row_id,
  a.article_id,
  'body has ' || length(a.body) || ' characters, its lines ' || coalesce(l.length_of_lines, 0) as problem
from incoming.articles a left join lines l using (article_id)
where length(a.body) <> coalesce(l.length_of_lines, 0)
  or not starts_with(a.body, substring(a.text, l.first_line.first + 1, l.first_line.stop - l.first_line.first))
  or not suffix(a.body, substring(a.text, l.last_line.first + 1, l.last_line.stop - l.last_line.first))
