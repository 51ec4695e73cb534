-- The quotes that a run found to tell one statement; one pair may be found through two of its speakers.
insert into stories.utterance_links by name
select * from link_rows as found
where not exists (
    select 1 from stories.utterance_links as old
    where old.quote_a = found.quote_a and old.quote_b = found.quote_b
);
