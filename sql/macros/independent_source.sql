-- Whose word a mention is: of whoever said it or passed it on, else of the agency that the article credits, else of its
-- outlet. Five papers that pass on one agency are one source; copies of one article, of which the cluster's outlet stands
-- for all, are one too.
create or replace macro independent_source(told_by, agency, outlet, cluster_id) as coalesce(told_by, agency, outlet, cluster_id);
