-- Who reprinted whom: one row per copy, with the article that its cluster keeps, how alike they are and how much later.
create or replace view copies as
select
    copy.article_id,
    copy.duplicate_of,
    copy.duplicate_kind,
    copy.similarity_ratio,
    copy.outlet as outlet,
    original.outlet as original_outlet,
    copy.published_date,
    original.published_date as original_published_date,
    date_diff('day', original.published_date, copy.published_date) as days_later,
    copy.word_count,
    original.word_count as original_word_count,
    copy.title,
    original.title as original_title,
    copy.cluster_id
from articles as copy
inner join articles as original on copy.duplicate_of = original.article_id;

comment on view copies is 'Who reprinted whom: one row per near or contained copy, with the article that it repeats.';
