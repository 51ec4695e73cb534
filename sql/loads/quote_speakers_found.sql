-- Who can be asked for the words of a run's quotes, and for those of articles published before in which a name has turned
-- out to be somebody else's. Unnamed people are asked for through the paper or body that heard them.
insert into stories.quote_speakers by name
with names as (
    select article_id, name, entity_id, kind, country_code, published_date from stories.entity_names
    union all
    select article_id, name, entity_id, kind, country_code, published_date
    from known.stories.entity_names as published
    where article_id in (select article_id from stories.entity_names)
        and not exists (
            select 1 from stories.entity_names as changed
            where changed.article_id = published.article_id and changed.name = published.name
        )
),

linked as (
    select quote_id, article_id, unnest(chain) as link, coalesce(speaker_kind = 'anonymous', true) as is_unnamed
    from (
        select quote_id, article_id, chain, speaker_kind from quotes
        union all
        select quote_id, article_id, chain, speaker_kind
        from known.quotes
        where article_id in (select article_id from stories.entity_names)
    )
),

named as (
    select
        linked.quote_id,
        linked.article_id,
        linked.link.level as level,
        linked.is_unnamed,
        names.entity_id,
        names.kind is distinct from 'anonymous' as is_named,
        names.published_date,
        coalesce(not list_contains($arab_states, names.country_code), false) as is_foreign
    from linked
    inner join names on linked.article_id = names.article_id and linked.link.name = names.name
),

keyed as (
    select quote_id, entity_id as speaker_key
    from named
    where level = 0 or (is_unnamed and is_named)
    union
    select quote_id, 'unnamed' as speaker_key
    from named
    group by quote_id
    having bool_and(is_unnamed and not is_named)
)

select
    keyed.quote_id,
    any_value(named.article_id) as article_id,
    keyed.speaker_key,
    any_value(named.published_date) as published_date,
    bool_or(named.is_foreign) as is_foreign
from keyed
inner join named on keyed.quote_id = named.quote_id
group by keyed.quote_id, keyed.speaker_key;
