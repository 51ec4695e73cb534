-- What the run set aside, and what became of the rows that it took up again. Runs after the new rows are in.
update quality.quarantine
set
    decided_at = now(),
    state = case
        when exists (
            from incoming.quality.quarantine as anew
            where anew.table_name = quarantine.table_name and anew.row_id = quarantine.row_id
                and anew.document_id is not distinct from quarantine.document_id
        ) then 'superseded'
        else 'returned'
    end
where state = 'released'
    and (
        document_id in (select document_id from incoming.documents)
        or (table_name = 'quotes' and row_id in (select quote_id from incoming.quotes))
        or (table_name = 'times' and row_id in (select time_id from incoming.times))
        or (table_name = 'mentions' and row_id in (select mention_id from incoming.mentions))
        or row_id in (select row_id from incoming.quality.quarantine)
    );
insert into quality.quarantine by name select * from incoming.quality.quarantine;
