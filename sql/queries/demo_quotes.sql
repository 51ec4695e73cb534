-- Five quotes with their speakers, two of them passed on by somebody; the surest of each speaker.
with surest as (
    select
        *,
        chain_text like '%←%' as is_passed_on
    from statements
    where length(content_text) between 30 and 120
    qualify row_number() over (partition by speaker order by confidence desc, quote_id) = 1
)

select
    speaker,
    content_text,
    chain_text,
    outlet,
    published_date
from surest
qualify row_number() over (partition by is_passed_on order by confidence desc, quote_id) <= if(is_passed_on, 2, 3)
order by is_passed_on desc, confidence desc, quote_id;
