-- Whether this database was written by a version that knows of the quarantine.
select count(*) > 0
from duckdb_tables()
where database_name = $database and schema_name = 'quality' and table_name = 'quarantine';
