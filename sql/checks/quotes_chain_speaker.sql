-- New quotes whose chain does not begin with their speaker, or that name another source for it: the words would go to one
-- person, the way they came to another.
select
  'quotes' as table_name,
  quote_id as row_id,
  article_id,
  'speaker ' || coalesce(speaker, 'null') || ', chain begins with ' || coalesce(chain[1].name, 'null') as problem
from incoming.quotes
where len(chain) > 0 and (
  chain[1].name is distinct from speaker
  or chain[1].kind is distinct from speaker_kind
  or chain[1].source_text is distinct from source_text
)
