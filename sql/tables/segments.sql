create table if not exists segments (
    article_id varchar,
    segment_index integer,
    kind varchar,
    segment_start integer,
    segment_end integer
);

comment on table segments is 'One row per non-empty line of an article.';
comment on column segments.article_id is 'The article.';
comment on column segments.segment_index is '0-based order in the text.';
comment on column segments.kind is 'title, byline, dateline, caption, heading, body, credit or boilerplate.';
comment on column segments.segment_start is 'Code point in articles.text where the line begins.';
comment on column segments.segment_end is 'Code point after its last character.';
