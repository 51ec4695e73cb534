-- Quotes that do not share the utterance to which the linking gave them, and utterances that are called by no quote.
select
    'quotes' as table_name,
    quotes.quote_id as row_id,
    quotes.article_id,
    'utterance_id is ' || coalesce(quotes.utterance_id, 'null') || ', linked to ' || members.utterance_id as problem
from incoming.quotes as quotes
inner join stories.utterance_members as members on quotes.quote_id = members.quote_id
where quotes.utterance_id is distinct from members.utterance_id
union all
select 'quotes', members.utterance_id, null, 'utterance without the quote that it is called by'
from stories.utterance_members as members
inner join incoming.quotes as quotes on members.quote_id = quotes.quote_id
anti join quotes as named on members.utterance_id = named.quote_id
