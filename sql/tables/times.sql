create table if not exists times (
    time_id varchar,
    article_id varchar,
    time_text varchar,
    time_start integer,
    time_end integer,
    date_start date,
    date_end date,
    date_precision varchar,
    date_mod varchar,
    anchor_date date,
    rule varchar
);

comment on table times is 'One row per time expression in title and body lines.';
comment on column times.time_id is 'Hash of the article and the place.';
comment on column times.article_id is 'The article.';
comment on column times.time_text is 'The expression as written.';
comment on column times.time_start is 'Code point where it begins.';
comment on column times.time_end is 'Code point after it.';
comment on column times.date_start is 'First day of the interval; null when the article does not allow a value.';
comment on column times.date_end is 'Last day of the interval, inclusive.';
comment on column times.date_precision is 'day, week, month, quarter, year or other.';
comment on column times.date_mod is 'TIMEX3 modifier: START, MID, END, APPROX, BEFORE or AFTER.';
comment on column times.anchor_date is 'The day that a relative expression was counted from.';
comment on column times.rule is 'Name of the rule that read it.';
