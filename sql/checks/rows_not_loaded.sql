-- New rows that did not arrive in the warehouse: every row that goes into the load must come out of it.
select 'documents' as table_name, document_id as row_id, article_id, 'new row is not in the warehouse' as problem
from incoming.documents anti join documents using (document_id)
union all
select 'articles', article_id, article_id, 'new row is not in the warehouse'
from incoming.articles anti join articles using (article_id)
union all
select 'segments', n.article_id || '/' || n.segment_index, n.article_id, 'new row is not in the warehouse'
from incoming.segments n anti join segments s on n.article_id = s.article_id and n.segment_index = s.segment_index
union all
select 'quotes', quote_id, article_id, 'new row is not in the warehouse'
from incoming.quotes anti join quotes using (quote_id)
union all
select 'times', time_id, article_id, 'new row is not in the warehouse'
from incoming.times anti join times using (time_id)
union all
select 'mentions', mention_id, article_id, 'new row is not in the warehouse'
from incoming.mentions anti join mentions using (mention_id)
union all
select 'entities', entity_id, null, 'new row is not in the warehouse'
from incoming.entities anti join entities using (entity_id)
