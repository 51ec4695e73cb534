-- The speakers of a run's quotes; the unnamed have no identity, for two of them may be two people. Rows are updated in
-- the order in which they lie: in that of a join it takes a hundred times as long.
update quotes
set speaker_id = found.speaker_id
from (
    select
        quotes.rowid as place,
        case when names.kind is distinct from 'anonymous' then names.entity_id end as speaker_id
    from quotes
    inner join stories.entity_names as names on quotes.article_id = names.article_id and quotes.speaker = names.name
    order by quotes.rowid
) as found
where quotes.rowid = found.place;
