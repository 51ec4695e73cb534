-- How many quotes a run has to compare.
select count(*) as quote_count from quoted;
