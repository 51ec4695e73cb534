-- What a run says of copies, from the checked database `incoming`, into the published tables, in that transaction.
insert into duplicates.links by name select * from incoming.duplicates.links;
delete from duplicates.members where article_id in (select article_id from incoming.duplicates.members);
insert into duplicates.members by name select * from incoming.duplicates.members;
insert into duplicates.moves by name select * from incoming.duplicates.moves;
-- The published articles whose place has changed: few, as most copies come after what they copy. Articles come in more or
-- less as they are published, so that those of a day stand together, and the others need not be read.
create or replace temp table moved_rows as
select articles.rowid as place, articles.article_id
from incoming.duplicates.moves as moved
inner join articles on moved.article_id = articles.article_id and moved.article_date = articles.published_date;
-- What is not found by its day, such as an article dated since, is looked for among all.
create or replace temp table unplaced_articles as
select article_id
from incoming.duplicates.moves
where article_id not in (select article_id from moved_rows);
insert into moved_rows by name
select articles.rowid as place, articles.article_id
from unplaced_articles as moved
inner join articles on moved.article_id = articles.article_id;
create or replace temp table new_places as
select place, members.*
from moved_rows
inner join incoming.duplicates.members as members on moved_rows.article_id = members.article_id;
update articles
set
    duplicate_of = nullif(new_places.cluster_id, new_places.article_id),
    duplicate_kind = new_places.duplicate_kind,
    similarity_ratio = new_places.similarity_ratio,
    cluster_id = new_places.cluster_id
from new_places
where articles.rowid = new_places.place;
