-- Every table and view of the warehouse with its comment.
select
    case when schema_name = 'main' then '' else schema_name || '.' end || table_name as table_name,
    comment
from duckdb_tables()
where database_name = current_database() and not internal
union all
select
    case when schema_name = 'main' then '' else schema_name || '.' end || view_name as table_name,
    comment
from duckdb_views()
where database_name = current_database() and not internal
order by table_name;
