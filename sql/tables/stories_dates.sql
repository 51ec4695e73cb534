create schema if not exists stories;

create table if not exists stories.article_dates (
    article_id varchar,
    date_start date,
    date_end date,
    is_proved boolean,
    evidence varchar
);

comment on table stories.article_dates is 'One row per article without a date of which dated articles that tell the same statements say when it came out.';
comment on column stories.article_dates.article_id is 'The article.';
comment on column stories.article_dates.date_start is 'First day on which it may have come out.';
comment on column stories.article_dates.date_end is 'Last such day.';
comment on column stories.article_dates.is_proved is 'Whether that is one day and a date in a dated article confirms it; then articles.published_date is this day and its basis inferred.';
comment on column stories.article_dates.evidence is 'The dated articles and the expressions by which it is known.';

create table if not exists stories.event_dates (
    article_id varchar,
    date_start date,
    date_end date,
    evidence varchar
);

comment on table stories.event_dates is 'One row per article without a date that tells an event as done which dated articles tell: when it can have come out by that.';
comment on column stories.event_dates.article_id is 'The article.';
comment on column stories.event_dates.date_start is 'First day on which it can have come out; null when its events do not fit together.';
comment on column stories.event_dates.date_end is 'Last such day, if it shares two events or more; null when it may have looked back on a single one.';
comment on column stories.event_dates.evidence is 'The events, their days, and the dated articles that tell them.';

create table if not exists stories.redated_times (
    time_id varchar,
    article_id varchar,
    date_start date,
    date_end date,
    date_precision varchar,
    date_mod varchar,
    anchor_date date,
    rule varchar
);

comment on table stories.redated_times is 'Time expressions of articles whose date was inferred from others, anchored anew: what times says of them now.';
comment on column stories.redated_times.time_id is 'The time expression.';
comment on column stories.redated_times.article_id is 'Its article.';
comment on column stories.redated_times.date_start is 'First day.';
comment on column stories.redated_times.date_end is 'Last day.';
comment on column stories.redated_times.date_precision is 'day, week, month, quarter, year or other.';
comment on column stories.redated_times.date_mod is 'START, MID, END, APPROX, BEFORE or AFTER.';
comment on column stories.redated_times.anchor_date is 'The day from which it counts.';
comment on column stories.redated_times.rule is 'Name of the rule that read it.';

create table if not exists stories.redated_mentions (
    mention_id varchar,
    article_id varchar,
    date_text varchar,
    date_start date,
    date_end date,
    date_precision varchar
);

comment on table stories.redated_mentions is 'Mentions of articles whose date was inferred from others: what mentions says of their days now.';
comment on column stories.redated_mentions.mention_id is 'The mention.';
comment on column stories.redated_mentions.article_id is 'Its article.';
comment on column stories.redated_mentions.date_text is 'The time expression as written.';
comment on column stories.redated_mentions.date_start is 'First day on which it may have happened.';
comment on column stories.redated_mentions.date_end is 'Last such day.';
comment on column stories.redated_mentions.date_precision is 'day, week, month, quarter, year or other.';
