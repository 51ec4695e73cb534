-- What a run brings, for its record.
select
    (select count(*) from documents) as received_count,
    (select count(*) from documents where status = 'loaded') as loaded_count,
    (select count(*) from documents where status = 'duplicate') as duplicate_count,
    (select count(*) from documents where status = 'rejected') as rejected_count,
    (select count(*) from articles) as article_count,
    (select count(*) from quotes) as quote_count,
    (select count(*) from times) as time_count,
    (select count(*) from mentions) as mention_count,
    (select count(*) from events) as event_count,
    (select count(*) from conflicts) as conflict_count;
