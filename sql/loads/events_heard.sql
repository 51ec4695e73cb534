-- Whose word the quotes are in which the events that a run touches are told: of the first link of the chain that is
-- somebody: the speaker, else who heard the unnamed one, not who copied that.
create or replace temp table heard_quotes as
with told as (
    select quote_id from mentions
    union
    select quote_id
    from known.mentions
    where event_id in (select event_id from affected_events)
        or mention_id in (select unnest(mention_ids) from stories.happenings)
        or event_id in (
            select event_b from known.stories.refused_links where event_a in (select event_id from affected_events)
            union all
            select event_a from known.stories.refused_links where event_b in (select event_id from affected_events)
        )
),

spoken as (
    select quote_id, article_id, chain from quotes where quote_id in (select quote_id from told)
    union all by name
    select quote_id, article_id, chain
    from known.quotes
    where quote_id in (select quote_id from told) and quote_id not in (select quote_id from quotes)
),

denoted as (
    select article_id, name, kind, canonical, entity_id
    from stories.entity_names
    where article_id in (select article_id from spoken)
    union all by name
    select old.article_id, old.name, old.kind, old.canonical, old.entity_id
    from known.stories.entity_names as old
    anti join stories.entity_names as new on old.article_id = new.article_id and old.name = new.name
    where old.article_id in (select article_id from spoken)
),

linked as (
    select quote_id, article_id, unnest(chain) as link from spoken
)

select
    linked.quote_id,
    arg_min(link_source(denoted.kind, denoted.canonical, denoted.entity_id, linked.link.name), linked.link.level) as told_by
from linked
left join denoted on linked.article_id = denoted.article_id and linked.link.name = denoted.name
where linked.link.name is not null
    and linked.link.kind <> 'anonymous'
    and denoted.kind is distinct from 'anonymous'
group by linked.quote_id;
