-- The foundings that a run's articles tell.
insert into stories.foundings by name select * from founding_rows;
