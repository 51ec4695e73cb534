-- Which quotes are one utterance, from the checked database `incoming`, into the published tables, in that transaction.
delete from stories.quote_speakers where quote_id in (select quote_id from incoming.stories.quote_speakers);
insert into stories.quote_speakers by name select * from incoming.stories.quote_speakers;
-- Links of quotes whose speaker has changed were looked for anew.
delete from stories.utterance_links
where quote_a in (select quote_id from incoming.stories.quote_speakers)
    or quote_b in (select quote_id from incoming.stories.quote_speakers);
insert into stories.utterance_links by name select * from incoming.stories.utterance_links;
delete from stories.utterance_members where quote_id in (select quote_id from incoming.stories.utterance_members);
insert into stories.utterance_members by name select * from incoming.stories.utterance_members;
update quotes
set utterance_id = members.utterance_id
from incoming.stories.utterance_members as members
where quotes.quote_id = members.quote_id and quotes.utterance_id <> members.utterance_id;
