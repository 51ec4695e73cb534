create table if not exists documents (
    document_id varchar,
    source_uri varchar,
    record_number bigint,
    source_sha256 varchar,
    byte_count bigint,
    encoding varchar,
    status varchar,
    reason varchar,
    article_id varchar,
    metadata json,
    run_id varchar,
    ingested_at timestamptz
);

comment on table documents is 'One row per record received; loaded + duplicate + rejected = received.';
comment on column documents.document_id is 'Hash of the source name, the record bytes and how often they occurred before in the source.';
comment on column documents.source_uri is 'Where the record was read, as named by the user.';
comment on column documents.record_number is '0-based place of the record in its file.';
comment on column documents.source_sha256 is 'SHA-256 of the whole source file as stored.';
comment on column documents.byte_count is 'Bytes of the record.';
comment on column documents.encoding is 'Encoding that the bytes were decoded from.';
comment on column documents.status is 'loaded (its text became an article row), duplicate (the same text is there already) or rejected.';
comment on column documents.reason is 'Why the record was rejected; null otherwise.';
comment on column documents.article_id is 'The article that holds the text; null when rejected.';
comment on column documents.metadata is 'Everything else that came with the record, and notes on what was repaired or could not be read.';
comment on column documents.run_id is 'The run that received the record.';
comment on column documents.ingested_at is 'UTC time at which that run began.';
