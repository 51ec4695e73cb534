-- Where all published articles stand that are linked to others.
select article_id, component_id, cluster_id, duplicate_kind, similarity_ratio
from known.duplicates.members;
