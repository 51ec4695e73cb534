-- Whom the names of a run's articles denote, as far as each article and the tables tell.
insert into stories.entity_names by name
select * from name_rows;
