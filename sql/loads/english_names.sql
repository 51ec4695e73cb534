-- Where the English names of the entities that a run touches come from.
insert into stories.english_names by name
select * from english_rows;
