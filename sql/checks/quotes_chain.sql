-- New quotes whose chain is broken: empty although there is a speaker, a level without name or kind, or levels that are not
-- 0, 1, 2 ... in this order.
with judged as (
  select
    quote_id,
    article_id,
    speaker,
    chain,
    case
      when speaker is not null and coalesce(len(chain), 0) = 0 then 'there is a speaker, but no chain'
      when list_transform(chain, lambda link: link.level) <> list_transform(range(len(chain)), lambda n: n::integer)
        then 'levels are ' || list_transform(chain, lambda link: link.level)::varchar
      when len(list_filter(chain, lambda link: link.name is null or link.name = '')) > 0 then 'a level has no name'
      when len(list_filter(
        chain,
        lambda link: link.kind is null or link.kind not in ('person', 'organisation', 'group', 'anonymous', 'document')
      )) > 0 then 'a level has no known kind'
    end as problem
  from incoming.quotes
)
select 'quotes' as table_name, quote_id as row_id, article_id, problem
from judged
where problem is not null
