-- Five quotes with their speakers, two of them passed on by a paper or an agency; the surest of each speaker.
with surest as (
    select
        *,
        chain_text like 'صحيفة%←%' or chain_text like 'وكالة%←%' as is_passed_on
    from statements
    where length(content_text) between 30 and 90 and (is_passed_on or chain_text not like '%←%')
    qualify row_number() over (partition by speaker order by confidence desc, quote_id) = 1
)

select
    chain_text as who_says_it,
    content_text as what,
    outlet,
    published_date as day
from surest
qualify row_number() over (partition by is_passed_on order by confidence desc, quote_id) <= if(is_passed_on, 2, 3)
order by is_passed_on desc, confidence desc, quote_id;
