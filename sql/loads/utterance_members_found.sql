-- Where the linked quotes end; those published before that have lost their links are on their own again.
insert into stories.utterance_members by name
select * from member_rows
union all by name
select quote_id, quote_id as component_id, quote_id as utterance_id
from known.stories.utterance_members
where component_id in (
        select component_id from known.stories.utterance_members
        where quote_id in (select quote_id from member_rows)
            or quote_id in (select quote_id from stories.quote_speakers)
    )
    and quote_id not in (select quote_id from member_rows);

update quotes set utterance_id = quote_id;

update quotes
set utterance_id = members.utterance_id
from stories.utterance_members as members
where quotes.quote_id = members.quote_id;
