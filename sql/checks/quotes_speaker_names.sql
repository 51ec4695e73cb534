-- Quotes whose speaker is somebody else than his name denotes in that article.
select
    'quotes' as table_name,
    quotes.quote_id as row_id,
    quotes.article_id,
    'speaker_id is ' || coalesce(quotes.speaker_id, 'null') || ', the name ' || quotes.speaker || ' denotes '
    || names.entity_id as problem
from incoming.quotes as quotes
inner join stories.entity_names as names on quotes.article_id = names.article_id and quotes.speaker = names.name
where quotes.speaker_id is distinct from case when names.kind is distinct from 'anonymous' then names.entity_id end
