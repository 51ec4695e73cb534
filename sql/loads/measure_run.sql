-- What a run is like: shares and counts of its new rows, kept so that later runs can be compared with it.
insert into quality.measures by name
with received as (
    select
        count(*) as document_count,
        count(*) filter (where status = 'rejected') as rejected_count,
        count(*) filter (where status = 'duplicate') as duplicate_count,
        sum(byte_count) filter (where status = 'loaded') as byte_count
    from incoming.documents
),

written as (
    select
        count(*) as article_count,
        sum(word_count) as word_count,
        sum(strlen(text)) as text_bytes,
        count(*) filter (where published_date is null) as undated_count,
        count(*) filter (where outlet is null) as nameless_count,
        count(*) filter (where title is null) as untitled_count,
        date_diff('day', max(published_date), current_date) as age_days
    from incoming.articles
),

quoted as (
    select count(*) as quote_count, count(speaker) as named_count from incoming.quotes
),

told as (
    select count(*) as mention_count, count(date_start) as dated_count, count(country_code) as placed_count
    from incoming.mentions
),

timed as (
    select count(*) as time_count, count(date_start) as dated_time_count from incoming.times
),

counted as (
    from received, written, quoted, told, timed
),

measured as (
    select null as subject, unnest([
        {'measure': 'documents received', 'value': document_count::double, 'row_count': document_count},
        {'measure': 'share rejected', 'value': rejected_count / document_count, 'row_count': document_count},
        {'measure': 'share of exact copies', 'value': duplicate_count / document_count, 'row_count': document_count},
        {'measure': 'bytes of text per byte received', 'value': text_bytes / byte_count, 'row_count': article_count},
        {'measure': 'words per article', 'value': word_count / article_count, 'row_count': article_count},
        {'measure': 'days since the newest article', 'value': age_days::double, 'row_count': article_count},
        {'measure': 'quotes per 1,000 words', 'value': 1000 * quote_count / word_count, 'row_count': article_count},
        {'measure': 'share of quotes with speaker', 'value': named_count / quote_count, 'row_count': quote_count},
        {'measure': 'events per article', 'value': mention_count / article_count, 'row_count': article_count},
        {'measure': 'times per article', 'value': time_count / article_count, 'row_count': article_count},
        {'measure': 'share of articles without date', 'value': undated_count / article_count, 'row_count': article_count},
        {'measure': 'share of articles without outlet', 'value': nameless_count / article_count, 'row_count': article_count},
        {'measure': 'share of articles without title', 'value': untitled_count / article_count, 'row_count': article_count},
        {'measure': 'share of events with date', 'value': dated_count / mention_count, 'row_count': mention_count},
        {'measure': 'share of events with country', 'value': placed_count / mention_count, 'row_count': mention_count},
        {'measure': 'share of times with value', 'value': dated_time_count / time_count, 'row_count': time_count}
    ], recursive := true)
    from counted
    union all by name
    select outlet as subject, 'articles per outlet' as measure, count(*)::double as value, any_value(article_count) as row_count
    from incoming.articles, counted
    where outlet is not null
    group by outlet
)

select $run_id as run_id, now() as measured_at, * from measured where isfinite(value);
