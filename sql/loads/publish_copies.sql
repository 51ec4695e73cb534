-- What a run says of copies, from the checked database `incoming`, into the published tables, in that transaction.
insert into duplicates.links by name select * from incoming.duplicates.links;
-- The published articles whose place has changed: few, as most copies come after what they copy. Finding them in the
-- narrow table first spares the many rows of articles, of which whole groups are written anew for one that changes.
create or replace temp table moved_articles as
select new.*
from incoming.duplicates.members as new
left join duplicates.members as old on new.article_id = old.article_id
where new.article_id not in (select article_id from incoming.articles)
    and (new.cluster_id, new.duplicate_kind, new.similarity_ratio)
    is distinct from (coalesce(old.cluster_id, new.article_id), old.duplicate_kind, old.similarity_ratio);
delete from duplicates.members where article_id in (select article_id from incoming.duplicates.members);
insert into duplicates.members by name select * from incoming.duplicates.members;
update articles
set
    duplicate_of = nullif(moved.cluster_id, moved.article_id),
    duplicate_kind = moved.duplicate_kind,
    similarity_ratio = moved.similarity_ratio,
    cluster_id = moved.cluster_id
from moved_articles as moved
where articles.article_id = moved.article_id;
