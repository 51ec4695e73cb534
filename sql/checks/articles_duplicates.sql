-- Articles flagged as copies whose original is missing, is the article itself, is a copy in turn, or is in another cluster.
-- All articles are looked at, for a new one may change the cluster of those published before.
select
  'articles' as table_name,
  a.article_id as row_id,
  a.article_id,
  case
    when o.article_id is null then 'no original ' || a.duplicate_of
    when o.article_id = a.article_id then 'is called a copy of itself'
    when o.duplicate_of is not null then 'its original ' || o.article_id || ' is a copy in turn'
    else 'in cluster ' || coalesce(a.cluster_id, 'null') || ', its original in ' || coalesce(o.cluster_id, 'null')
  end as problem
from articles a left join articles o on o.article_id = a.duplicate_of
where a.duplicate_of is not null
  and (
    o.article_id is null
    or o.article_id = a.article_id
    or o.duplicate_of is not null
    or a.cluster_id is distinct from o.cluster_id
  )
