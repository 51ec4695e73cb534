-- Rows of every table, for the status.
select
    (select count(*) from documents) as documents,
    (select count(*) from articles) as articles,
    (select count(*) from segments) as segments,
    (select count(*) from quotes) as quotes,
    (select count(*) from times) as times,
    (select count(*) from mentions) as mentions,
    (select count(*) from events) as events,
    (select count(*) from conflicts) as conflicts,
    (select count(*) from entities) as entities;
