-- Five quotes with their speakers, the longest chains of attribution first.
select
    speaker,
    content_text,
    chain_text,
    outlet,
    published_date
from statements
where speaker_kind <> 'anonymous' or chain_text like '%←%'
qualify row_number() over (partition by speaker order by confidence desc, quote_id) = 1
order by len(string_split(chain_text, '←')) desc, confidence desc, quote_id
limit 5;
