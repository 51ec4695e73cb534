-- Happenings of other articles, published or of this run, that share a key with the given ones.
with found as (
    select happening_id
    from known.stories.event_keys
    where (bucket, word) in (select bucket, word from key_rows)
    union
    select happening_id
    from stories.event_keys
    where (bucket, word) in (select bucket, word from key_rows)
)

select * from stories.happenings
where happening_id in (select happening_id from found) and article_id not in (select unnest($article_ids))
union all by name
select * from known.stories.happenings
where happening_id in (select happening_id from found)
    and article_id not in (select unnest($article_ids))
    and happening_id not in (select happening_id from stories.happenings);
