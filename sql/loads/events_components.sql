-- All happenings of the components given, and of those in which the given articles stood before; not those of the articles.
with old as (
    select component_id from known.stories.happenings where article_id in (select unnest($article_ids))
    union
    select unnest($component_ids)
)

select * from stories.happenings
where component_id in (select component_id from old) and article_id not in (select unnest($article_ids))
union all by name
select * from known.stories.happenings
where component_id in (select component_id from old)
    and article_id not in (select unnest($article_ids))
    and happening_id not in (select happening_id from stories.happenings);
