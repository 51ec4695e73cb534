-- Lines of a run's articles that stand in several articles of their outlet, those published before included.
with noted as (
    select distinct outlet, line_hash, document_hash, place, line
    from read_parquet($files)
),

known as (
    select outlet, line_hash, document_hash, place
    from furniture.sightings
    where (outlet, line_hash) in (select (outlet, line_hash) from noted)
),

seen as (
    select outlet, line_hash, document_hash, place from noted
    union
    select * from known
),

documents_of_outlets as (
    select outlet, document_hash from noted where place = 'first'
    union
    select outlet, document_hash
    from furniture.sightings
    where place = 'first' and outlet in (select outlet from noted)
),

outlets as (
    select outlet, count(*) as outlet_count
    from documents_of_outlets
    group by outlet
),

counted as (
    select
        outlet,
        line_hash,
        count(distinct document_hash) as all_count,
        count(distinct document_hash) filter (place <> 'first') as document_count,
        count(distinct document_hash) filter (place = 'first') as first_count,
        count(distinct document_hash) filter (place in ('head', 'tail')) as edge_count
    from seen
    group by outlet, line_hash
    having count(distinct document_hash) > 1
),

lines as (
    select outlet, line_hash, min(line) as line
    from noted
    group by outlet, line_hash
)

select
    counted.outlet,
    lines.line,
    counted.document_count,
    counted.first_count,
    counted.edge_count,
    outlets.outlet_count,
    counted.first_count > 0 and counted.document_count > 0 as is_headline,
    learned.line is not null as is_learned
from counted
inner join lines using (outlet, line_hash)
inner join outlets using (outlet)
left join furniture.lines as learned
    on counted.outlet = learned.outlet and lines.line = learned.line and learned.reason = 'recurs'
where greatest(counted.document_count, counted.first_count) >= $fewest
    or (counted.first_count > 0 and counted.document_count > 0)
    or learned.line is not null
order by counted.outlet, lines.line;
