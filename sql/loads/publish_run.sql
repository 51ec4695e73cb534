-- The new rows of a run, from the checked database `incoming`, into the published tables. Runs inside one transaction.
delete from documents -- records released from the quarantine, which this run read again
where document_id in (select document_id from quality.quarantine where state = 'released')
    and document_id in (select document_id from incoming.documents);
insert into documents by name select * from incoming.documents;
insert into articles by name select * from incoming.articles;
insert into segments by name select * from incoming.segments;
insert into quotes by name select * from incoming.quotes;
insert into times by name select * from incoming.times;
insert into mentions by name select * from incoming.mentions;
delete from stories.article_dates where article_id in (select article_id from incoming.stories.article_dates);
insert into stories.article_dates by name select * from incoming.stories.article_dates;
update articles
set
    published_date = case when found.is_proved then found.date_start end,
    published_basis = case when found.is_proved then 'inferred' end
from incoming.stories.article_dates as found
where articles.article_id = found.article_id;
delete from stories.redated_times where article_id in (select article_id from incoming.stories.article_dates);
insert into stories.redated_times by name select * from incoming.stories.redated_times;
update times
set
    date_start = found.date_start, date_end = found.date_end, date_precision = found.date_precision,
    date_mod = found.date_mod, anchor_date = found.anchor_date, rule = found.rule
from incoming.stories.redated_times as found
where times.time_id = found.time_id;
delete from stories.redated_mentions where article_id in (select article_id from incoming.stories.article_dates);
insert into stories.redated_mentions by name select * from incoming.stories.redated_mentions;
update mentions
set
    date_text = found.date_text, date_start = found.date_start, date_end = found.date_end,
    date_precision = found.date_precision
from incoming.stories.redated_mentions as found
where mentions.mention_id = found.mention_id;
delete from stories.event_dates where article_id in (select article_id from incoming.stories.happenings);
insert into stories.event_dates by name select * from incoming.stories.event_dates;
create or replace temp table changed_events as -- those that the run builds anew, and those that went up in them
select event_id from incoming.events
union
select old.event_id
from stories.happenings as old
inner join incoming.stories.happenings as new on old.happening_id = new.happening_id
where old.event_id <> new.event_id;
delete from events where event_id in (select event_id from changed_events);
insert into events by name select * from incoming.events;
delete from conflicts
where event_id in (select event_id from changed_events) or other_event_id in (select event_id from changed_events);
delete from conflicts -- of two events: their mentions may have been told apart for another reason, or no longer be
where other_event_id is not null
    and mention_a in (select unnest(mention_ids) from incoming.stories.happenings);
delete from conflicts where quote_a in (select quote_id from incoming.stories.utterance_members) and event_id is null;
insert into conflicts by name select * from incoming.conflicts;
delete from stories.event_links
where happening_a in (select happening_id from incoming.stories.happenings);
insert into stories.event_links by name select * from incoming.stories.event_links;
delete from stories.refused_links
where happening_a in (select happening_id from incoming.stories.happenings);
insert into stories.refused_links by name select * from incoming.stories.refused_links;
delete from stories.event_keys
where happening_id in (select happening_id from incoming.stories.event_keys);
insert into stories.event_keys by name select * from incoming.stories.event_keys;
delete from stories.happenings
where happening_id in (select happening_id from incoming.stories.happenings);
insert into stories.happenings by name select * from incoming.stories.happenings;
delete from stories.members where mention_id in (select mention_id from incoming.stories.members);
insert into stories.members by name select * from incoming.stories.members;
update mentions
set event_id = members.event_id
from incoming.stories.members as members
where mentions.mention_id = members.mention_id and mentions.event_id <> members.event_id;
