-- Who a link of a chain is: a medium by the name that the tables give it, since articles credit agencies by that name too.
create or replace macro link_source(kind, canonical, entity_id, name) as
    coalesce(case when kind = 'media' then canonical end, entity_id, name);
