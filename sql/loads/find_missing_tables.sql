-- Tables that this version makes and the published database, written by an older one, does not have.
select schema_name, table_name
from duckdb_tables()
where database_name = current_database() and schema_name <> 'temp'
except
select schema_name, table_name
from duckdb_tables()
where database_name = 'known';
