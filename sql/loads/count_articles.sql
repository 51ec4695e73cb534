-- How many articles a run brings.
select count(*) from articles;
