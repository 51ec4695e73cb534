-- The quotes that a run has to compare: its own, and published ones of the same speakers in articles of the days around.
-- One that stands alone among its speaker's on these days is left out.
create or replace temp table quoted as
with together as (
    select quote_id, speaker_key, published_date, is_foreign, true as is_new from stories.quote_speakers
    union all
    select quote_id, speaker_key, published_date, is_foreign, false as is_new
    from known.stories.quote_speakers as published
    where exists (
        select 1 from stories.quote_speakers as new
        where new.speaker_key = published.speaker_key
            and (
                abs(date_diff('day', new.published_date, published.published_date)) <= 4
                or (
                    (new.published_date is null or published.published_date is null)
                    and published.speaker_key <> 'unnamed'
                )
            )
    )
    and quote_id not in (select quote_id from stories.quote_speakers)
)

select *
from together
window
    speaker as (partition by speaker_key),
    in_time as (partition by speaker_key order by published_date)
qualify
    count(*) over speaker > 1
    and (
        bool_or(published_date is null) over speaker
        or date_diff('day', lag(published_date) over in_time, published_date) <= 4
        or date_diff('day', published_date, lead(published_date) over in_time) <= 4
    );
