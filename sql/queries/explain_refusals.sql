-- Events that are alike, and why they are two: one article tells both; the most alike happenings of each.
with both_ways as (
    select event_a, event_b, mention_a, mention_b, score, reason from stories.refused_links
    union all
    select event_b, event_a, mention_b, mention_a, score, reason from stories.refused_links
)

select mention_a, mention_b, event_b, score, reason
from both_ways
where event_a = $event_id
qualify row_number() over (partition by event_b order by score desc, mention_a, mention_b) = 1
order by score desc, mention_a, mention_b;
