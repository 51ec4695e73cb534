-- Whose word a mention is. Five papers that pass on one speaker, or one agency, are one source; copies of one article, of
-- which the cluster's outlet stands for all, are one too.
create or replace macro independent_source(speaker_kind, speaker_id, speaker, chain, agency, outlet, cluster_id) as
    coalesce(
        case when speaker_kind <> 'anonymous' then coalesce(speaker_id, speaker) end,
        list_filter(chain, lambda link: link.kind = 'media')[-1].name,
        agency,
        outlet,
        cluster_id
    );
