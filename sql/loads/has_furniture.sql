-- Whether the database was written by a version that learns furniture.
select count(*) = 2
from information_schema.tables
where table_schema = 'furniture' and table_name in ('sightings', 'lines');
