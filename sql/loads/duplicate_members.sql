-- Where the run's articles end that are copies or have copies, and those published before whose place has changed.
insert into duplicates.members by name
select * from member_rows;
