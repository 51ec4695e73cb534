-- All published articles of the components to which the given articles belong.
select article_id, component_id, cluster_id, duplicate_kind, similarity_ratio
from known.duplicates.members
where component_id in (
    select component_id from known.duplicates.members where article_id in (select unnest($article_ids))
);
