-- Rows of published articles that were released from the quarantine, back among the rows of the run, and their articles
-- borrowed to check them against: the gate judges them like all others.
create or replace temp table released as
select table_name, row_id, article_id, record
from known.quality.quarantine
where state = 'released' and table_name in ('quotes', 'times', 'mentions');
insert into articles by name
select * from known.articles where article_id in (select article_id from released);
insert into segments by name
select * from known.segments where article_id in (select article_id from released);
set variable shape = (
    select json_group_object(column_name, data_type) from duckdb_columns()
    where database_name = current_database() and schema_name = 'main' and table_name = 'quotes'
);
insert into quotes by name
select unnest(json_transform(record, getvariable('shape'))) from released where table_name = 'quotes';
set variable shape = (
    select json_group_object(column_name, data_type) from duckdb_columns()
    where database_name = current_database() and schema_name = 'main' and table_name = 'times'
);
insert into times by name
select unnest(json_transform(record, getvariable('shape'))) from released where table_name = 'times';
set variable shape = (
    select json_group_object(column_name, data_type) from duckdb_columns()
    where database_name = current_database() and schema_name = 'main' and table_name = 'mentions'
);
insert into mentions by name
select unnest(json_transform(record, getvariable('shape'))) from released where table_name = 'mentions';
-- Whom a speaker's name denotes was decided for the article when it was published; the row was set aside before that.
update quotes set speaker_id = names.entity_id
from known.stories.entity_names as names
where quotes.quote_id in (select row_id from released where table_name = 'quotes')
    and quotes.article_id = names.article_id and quotes.speaker = names.name;
update quotes set speaker_id = null
where quote_id in (select row_id from released where table_name = 'quotes')
    and speaker_id not in (select entity_id from known.entities);
