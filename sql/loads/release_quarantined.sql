-- Rows that the next run takes up again. What hangs together goes together: all records of one article, and a quote with the
-- mentions that are told inside it.
update quality.quarantine
set state = 'released', decided_at = now()
where state = 'held'
    and (
        quarantine_id in (select unnest($identifiers))
        or (run_id, table_name, row_id) in (
            select (run_id, table_name, row_id) from quality.quarantine where quarantine_id in (select unnest($identifiers))
        )
        or (run_id, coalesce(record ->> 'quote_id', '')) in (
            select (run_id, record ->> 'quote_id')
            from quality.quarantine
            where quarantine_id in (select unnest($identifiers)) and record ->> 'quote_id' is not null
        )
    )
returning quarantine_id;
