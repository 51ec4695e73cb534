create schema if not exists duplicates;

create table if not exists duplicates.links (
    article_a varchar,
    article_b varchar,
    jaccard_ratio double,
    containment_ratio double
);

comment on table duplicates.links is 'One row per two articles of which one is a copy of the other.';
comment on column duplicates.links.article_a is 'The article with the lesser identifier.';
comment on column duplicates.links.article_b is 'The other one.';
comment on column duplicates.links.jaccard_ratio is 'Runs of five words that both have, over those that either has.';
comment on column duplicates.links.containment_ratio is 'Runs of five words that both have, over those of the shorter one.';

-- Not compressed, as in articles.
create table if not exists duplicates.members (
    article_id varchar using compression uncompressed,
    component_id varchar using compression uncompressed,
    cluster_id varchar using compression uncompressed,
    duplicate_kind varchar,
    similarity_ratio double
);

comment on table duplicates.members is 'One row per article that is linked to another one: what articles says of it, in a narrow table.';
comment on column duplicates.members.article_id is 'The article.';
comment on column duplicates.members.component_id is 'Least identifier of the articles that links join, over however many steps.';
comment on column duplicates.members.cluster_id is 'The article that its cluster keeps.';
comment on column duplicates.members.duplicate_kind is 'near or contained; null for the one kept.';
comment on column duplicates.members.similarity_ratio is 'Share of text shared with the one kept; null for that one.';

create table if not exists duplicates.moves (
    article_id varchar using compression uncompressed,
    article_date date,
    run_id varchar
);

comment on table duplicates.moves is 'One row per published article whose place a later run changed: its cluster, or how alike it is to the one kept.';
comment on column duplicates.moves.article_id is 'The article.';
comment on column duplicates.moves.article_date is 'When it was published, as far as its record says: the day by which its row in articles is found.';
comment on column duplicates.moves.run_id is 'The run that changed it.';
