-- Hashes do not get smaller by compression, but take three times as long to read: every run looks for some of them.
create table if not exists articles (
    article_id varchar using compression uncompressed,
    outlet varchar,
    url varchar,
    title varchar,
    authors varchar[],
    agencies varchar[],
    dateline_place varchar,
    published_date date,
    published_basis varchar,
    lang varchar,
    text varchar,
    body varchar,
    char_count bigint,
    word_count bigint,
    duplicate_of varchar,
    duplicate_kind varchar,
    similarity_ratio double,
    cluster_id varchar using compression uncompressed,
    run_id varchar
);

comment on table articles is 'One row per distinct text.';
comment on column articles.article_id is 'Hash of the text.';
comment on column articles.outlet is 'Outlet as given, else as read from the text.';
comment on column articles.url is 'Address as given.';
comment on column articles.title is 'Title as given, else the first title line.';
comment on column articles.authors is 'Named authors or desks.';
comment on column articles.agencies is 'Agencies that the text credits, full Arabic names.';
comment on column articles.dateline_place is 'Place of the dateline, as written.';
comment on column articles.published_date is 'Day of publication; null when nothing proves it.';
comment on column articles.published_basis is 'How the day is known: metadata, stated or inferred.';
comment on column articles.lang is 'ISO 639 code of the language of the body.';
comment on column articles.text is 'The text exactly as received, decoded.';
comment on column articles.body is 'Body segments joined by newlines.';
comment on column articles.char_count is 'Unicode code points of text.';
comment on column articles.word_count is 'Tokens of text that hold a letter or a digit.';
comment on column articles.duplicate_of is 'The article that this one repeats; null for originals.';
comment on column articles.duplicate_kind is 'near (the same text edited) or contained (an excerpt).';
comment on column articles.similarity_ratio is 'Share of text shared with duplicate_of.';
comment on column articles.cluster_id is 'Articles that tell the same text share it; an article without copies has its own id.';
comment on column articles.run_id is 'The run that loaded the article.';
