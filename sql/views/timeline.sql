-- What happened when: one row per event that has a day and happened, with who did what to whom and how well it is known.
create or replace view timeline as
select
    events.date_start,
    events.date_end,
    events.date_precision,
    events.event_type,
    events.mode,
    array_to_string(events.actors, '، ') as actors,
    array_to_string(events.recipients, '، ') as recipients,
    events.place,
    events.country_code,
    list_transform(events.counts, lambda figure: figure.kind || ': ' || figure.text) as counts,
    events.source_count,
    events.outlet_count,
    events.article_count,
    events.event_id
from events
where events.date_start is not null and (events.aux is null or events.aux = 'historical')
order by events.date_start, events.date_end, events.event_id;

comment on view timeline is 'What happened when: one row per dated event that happened, with who did what to whom.';
