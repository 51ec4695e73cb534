-- The names that a run's articles use, each once per article, with what is needed to tell whom they denote.
with some_articles as (
    select article_id, outlet, published_date from articles where hash(article_id) % $slice_count = $slice
),

uses as (
    select article_id, speaker as name, speaker_kind as kind, speaker_role as role
    from quotes
    where speaker is not null
    union all
    select article_id, link.name, link.kind, null as role
    from (select article_id, unnest(chain) as link from quotes)
    where link.name is not null
    union all
    select article_id, unnest(actors) as name, null as kind, null as role from mentions
    union all
    select article_id, unnest(recipients) as name, null as kind, null as role from mentions
)

select
    uses.article_id,
    uses.name,
    min(uses.kind) as kind,
    mode(uses.role order by uses.role) as role,
    any_value(some_articles.outlet) as outlet,
    any_value(some_articles.published_date) as published_date
from uses
inner join some_articles on uses.article_id = some_articles.article_id
group by uses.article_id, uses.name
order by uses.article_id, uses.name;
