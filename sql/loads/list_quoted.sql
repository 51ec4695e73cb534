-- The words of quotes to compare, those of one speaker together.
with some_quotes as (
    select * from quoted where hash(speaker_key) % $slice_count = $slice
),

told as (
    select quote_id, article_id, content_text, content_start, content_end, content_spans, quote_type
    from quotes
    where quote_id in (select quote_id from some_quotes)
    union all
    select quote_id, article_id, content_text, content_start, content_end, content_spans, quote_type
    from known.quotes
    where quote_id in (select quote_id from some_quotes)
)

select
    told.quote_id,
    some_quotes.speaker_key,
    some_quotes.is_new,
    told.article_id,
    some_quotes.published_date,
    told.content_start,
    told.content_end,
    told.quote_type <> 'indirect' as is_direct,
    some_quotes.is_foreign,
    array_to_string(list_transform(told.content_spans, lambda span: substring(
        told.content_text, span.start - told.content_start + 1, span."end" - span.start
    )), ' ') as words
from some_quotes
inner join told on some_quotes.quote_id = told.quote_id
order by some_quotes.speaker_key, told.quote_id;
