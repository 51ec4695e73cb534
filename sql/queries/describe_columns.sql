-- Every column of every table and view of the warehouse, with its type and comment.
select
    case when schema_name = 'main' then '' else schema_name || '.' end || table_name as table_name,
    column_name,
    data_type,
    comment
from duckdb_columns()
where database_name = current_database() and not internal
order by table_name, column_index;
