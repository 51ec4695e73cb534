-- Where the rows are gathered that break a check and can be set aside. The row of a segment is its article.
create or replace temp table offenders (
    table_name varchar,
    row_id varchar,
    article_id varchar,
    check_name varchar,
    problem varchar
);
create temp table if not exists released (table_name varchar, row_id varchar, article_id varchar, record json);
