-- New quotes whose speaker has an identity that no entity has.
select 'quotes' as table_name, quote_id as row_id, article_id, 'no entity ' || speaker_id || ' for ' || speaker as problem
from incoming.quotes q anti join entities e on e.entity_id = q.speaker_id
where q.speaker_id is not null
