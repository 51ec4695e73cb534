-- Rows that are forgotten: what they held goes, a line stays that says that they were there. Mentions go with their quote.
update quality.quarantine
set state = 'dropped', decided_at = now(), record = null, text = null
where state in ('held', 'released')
    and (
        quarantine_id in (select unnest($identifiers))
        or (table_name = 'mentions' and (run_id, coalesce(record ->> 'quote_id', '')) in (
            select (run_id, row_id)
            from quality.quarantine
            where quarantine_id in (select unnest($identifiers)) and table_name = 'quotes'
        ))
    )
returning quarantine_id;
