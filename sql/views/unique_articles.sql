-- The articles without their near and contained copies: one per cluster, the earliest published, else the fullest.
create or replace view unique_articles as
select * from articles where duplicate_of is null;

comment on view unique_articles is 'The articles without their copies: one per cluster, the earliest published, else the fullest.';
