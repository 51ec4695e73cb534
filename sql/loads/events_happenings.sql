-- Happenings that are new, and all those of their components, in place of what the run knew of them so far.
delete from stories.happenings where happening_id in (select happening_id from happening_rows);
delete from stories.event_links where happening_a in (select happening_id from happening_rows);
delete from stories.refused_links where happening_a in (select happening_id from happening_rows);
insert into stories.happenings by name select * from happening_rows;
insert into stories.event_links by name select * from link_rows;
insert into stories.refused_links by name select * from refusal_rows;
