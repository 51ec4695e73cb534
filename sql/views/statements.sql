-- Who said what, through whom it is known, where and when: one row per quote of which words and speaker are likely
-- right (docs/quotes.md says how often they are), outermost reporter first in the chain. The table quotes has all.
create or replace view statements as
select
    quotes.speaker,
    quotes.speaker_role,
    quotes.speaker_kind,
    quotes.quote_type,
    quotes.content_text,
    array_to_string(list_reverse(list_transform(quotes.chain, lambda link: link.name)), ' ← ') as chain_text,
    quotes.channel,
    articles.outlet,
    articles.published_date,
    articles.title,
    quotes.confidence,
    quotes.quote_id,
    quotes.article_id
from quotes
inner join articles on quotes.article_id = articles.article_id
where quotes.confidence >= 0.65;
