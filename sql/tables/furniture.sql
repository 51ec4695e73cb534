create schema if not exists furniture;

create table if not exists furniture.sightings (
    outlet varchar,
    line_hash bigint,
    document_hash bigint,
    place varchar
);

comment on table furniture.sightings is 'One row per short line of an article, so that lines that recur over many articles of an outlet are learned over runs.';
comment on column furniture.sightings.outlet is 'Outlet as given with the record, else the host of its address. Articles that have neither are not noted.';
comment on column furniture.sightings.line_hash is 'Number of the line, in which addresses and links count as @.';
comment on column furniture.sightings.document_hash is 'Number of the article''s longest line: the same for copies and new versions of an article.';
comment on column furniture.sightings.place is 'Where the line stands: first, head, middle or tail.';

create table if not exists furniture.lines (
    outlet varchar,
    line varchar,
    reason varchar,
    document_count bigint,
    outlet_count bigint,
    run_id varchar
);

comment on table furniture.lines is 'One row per line that was learned to be furniture of an outlet: in its articles it is boilerplate, whatever lists of words say.';
comment on column furniture.lines.outlet is 'Outlet as given with the record, else the host of its address.';
comment on column furniture.lines.line is 'The line, with @ for addresses and links.';
comment on column furniture.lines.reason is 'recurs: it stands in many articles that are no copies of each other. headline: another article of the outlet has it as its headline.';
comment on column furniture.lines.document_count is 'Articles in which it stood when it was learned, copies counted once.';
comment on column furniture.lines.outlet_count is 'Articles of the outlet that were known then, copies counted once.';
comment on column furniture.lines.run_id is 'The run that learned it first.';
