-- Rows that the load gathered from the batches of the run, those put back from the quarantine left out.
select
    (select count(*) from documents) as documents,
    (select count(*) from articles where run_id = getvariable('run_id')) as articles,
    (select count(*) from segments) - (select count(*) from segments where article_id in (
        select article_id from articles where run_id <> getvariable('run_id')
    )) as segments,
    (select count(*) from quotes) - (select count(*) from released where table_name = 'quotes') as quotes,
    (select count(*) from times) - (select count(*) from released where table_name = 'times') as times,
    (select count(*) from mentions) - (select count(*) from released where table_name = 'mentions') as mentions;
