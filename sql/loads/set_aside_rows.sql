-- Rows that broke a check, out of the tables of a run and into the quarantine, with all that hangs on them: an article takes
-- all its rows along and leaves its records rejected; a quote takes the mentions told inside it.
delete from offenders
where table_name <> 'articles'
    and article_id in (select article_id from offenders where table_name = 'articles');
insert into offenders
select 'mentions', mention_id, article_id, 'references_to_quotes', 'told inside quote ' || quote_id || ', which is set aside'
from mentions
where quote_id in (select row_id from offenders where table_name = 'quotes');
create or replace temp table set_aside as
select
    table_name,
    row_id,
    any_value(article_id) as article_id,
    min(check_name) as check_name,
    string_agg(distinct left(problem, 200), '; ' order by left(problem, 200)) as reason
from offenders
group by table_name, row_id;
create or replace temp table kept (
    table_name varchar, row_id varchar, document_id varchar, record json, text varchar
);
insert into kept
select
    'articles',
    d.article_id,
    d.document_id,
    to_json(struct_pack(document := d, article := a)),
    case when d.status = 'loaded' then t.text end
from documents as d
inner join (select * replace (null as text, null as body) from articles) as a on d.article_id = a.article_id
inner join articles as t on d.article_id = t.article_id
where d.article_id in (select row_id from set_aside where table_name = 'articles');
insert into kept
select
    'quotes', quote_id, null, to_json(q),
    substring(a.text, greatest(content_start - 119, 1), least(content_end - content_start, 2000) + 240)
from quotes as q
left join articles as a on q.article_id = a.article_id
where quote_id in (select row_id from set_aside where table_name = 'quotes');
insert into kept
select 'times', time_id, null, to_json(t), substring(a.text, greatest(time_start - 119, 1), time_end - time_start + 240)
from times as t
left join articles as a on t.article_id = a.article_id
where time_id in (select row_id from set_aside where table_name = 'times');
insert into kept
select
    'mentions', mention_id, null, to_json(m), substring(a.text, greatest(trigger_start - 119, 1), trigger_end - trigger_start + 240)
from mentions as m
left join articles as a on m.article_id = a.article_id
where mention_id in (select row_id from set_aside where table_name = 'mentions');
insert into quality.quarantine by name
select
    left(md5(concat_ws('/', getvariable('run_id'), table_name, row_id, kept.document_id)), 20) as quarantine_id,
    getvariable('run_id') as run_id,
    now() as set_aside_at,
    table_name, row_id, set_aside.article_id, kept.document_id, check_name, reason, kept.record, kept.text,
    'held' as state
from set_aside
left join kept using (table_name, row_id);
update documents
set status = 'rejected', reason = 'quarantined: ' || set_aside.check_name || ': ' || set_aside.reason, article_id = null
from set_aside
where set_aside.table_name = 'articles' and documents.article_id = set_aside.row_id;
delete from articles where article_id in (select row_id from set_aside where table_name = 'articles');
delete from segments where article_id in (select row_id from set_aside where table_name = 'articles');
delete from quotes
where quote_id in (select row_id from set_aside where table_name = 'quotes')
    or article_id in (select row_id from set_aside where table_name = 'articles');
delete from times
where time_id in (select row_id from set_aside where table_name = 'times')
    or article_id in (select row_id from set_aside where table_name = 'articles');
delete from mentions
where mention_id in (select row_id from set_aside where table_name = 'mentions')
    or article_id in (select row_id from set_aside where table_name = 'articles');
