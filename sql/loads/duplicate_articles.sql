-- The run's own articles, told of their copies.
update articles
set
    duplicate_of = nullif(members.cluster_id, members.article_id),
    duplicate_kind = members.duplicate_kind,
    similarity_ratio = members.similarity_ratio,
    cluster_id = members.cluster_id
from duplicates.members as members
where articles.article_id = members.article_id;
