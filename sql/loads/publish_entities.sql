-- Whom names denote, from the checked database `incoming`, into the published tables. Runs in the transaction of publish_run.
-- Entities are told anew when a run names them; those that lost their last name to another one are gone.
delete from entities where entity_id in (
    select entity_id from incoming.entities
    union all
    select own_id from incoming.stories.entity_names where own_id <> entity_id
);
insert into entities by name select * from incoming.entities;
delete from stories.english_names where entity_id in (
    select entity_id from incoming.entities
    union all
    select own_id from incoming.stories.entity_names where own_id <> entity_id
);
insert into stories.english_names by name select * from incoming.stories.english_names;
-- Names in articles published before, in which a new article lets us see somebody else.
update quotes
set speaker_id = names.entity_id
from incoming.stories.entity_names as names
where quotes.article_id = names.article_id
    and quotes.speaker = names.name
    and quotes.speaker_id <> names.entity_id;
delete from stories.entity_names as old
using incoming.stories.entity_names as new
where old.article_id = new.article_id and old.name = new.name;
insert into stories.entity_names by name select * from incoming.stories.entity_names;
