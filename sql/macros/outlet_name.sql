-- What readers call where an article stood: its outlet, else the agency that it credits, else the beginning of its identifier.
create or replace macro outlet_name(outlet, agencies, article_id) as
    coalesce(outlet, agencies[1], 'article ' || left(article_id, 5));
