-- New quotes that took each other's source or speaker: each source stands at the other's cue, or names the other's speaker.
with placed as (
  select
    quote_id,
    article_id,
    cue_start,
    source_start,
    max({'source_start': source_start, 'cue_start': cue_start, 'quote_id': quote_id}) over (
      partition by article_id order by cue_start, quote_id rows between unbounded preceding and 1 preceding
    ) as other
  from incoming.quotes
  where cue_start is not null and source_start is not null
),
crossed as (
  select quote_id, article_id, other.quote_id as other_id
  from placed
  where other.source_start > source_start
    and abs(other.source_start - cue_start) < abs(other.source_start - other.cue_start)
    and abs(source_start - other.cue_start) < abs(source_start - cue_start)
),
persons as (
  select distinct article_id, speaker from incoming.quotes where speaker_kind = 'person' and contains(speaker, ' ')
),
told as (
  select
    quote_id,
    article_id,
    speaker,
    source_text,
    array_to_string(string_split(source_text, ' ')[-word_count:], ' ') as name
  from incoming.quotes, range(2, 5) as sizes(word_count)
  where speaker_kind = 'person' and source_text is not null
),
misnamed as (
  select told.*
  from told join persons on told.article_id = persons.article_id and told.name = persons.speaker
  where told.name <> told.speaker and not contains(told.source_text, split_part(told.speaker, ' ', -1))
),
pairs as (
  select quote_id, article_id, other_id from crossed
  union
  select one.quote_id, one.article_id, min(two.quote_id)
  from misnamed as one join misnamed as two
    on one.article_id = two.article_id and one.name = two.speaker and two.name = one.speaker
  group by one.quote_id, one.article_id
),
swapped as (
  select quote_id, article_id, other_id from pairs
  union
  select other_id, article_id, quote_id from pairs
)
select 'quotes' as table_name, quote_id as row_id, article_id, 'source or speaker is that of quote ' || min(other_id) as problem
from swapped
group by quote_id, article_id
