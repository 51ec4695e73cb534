-- What was announced and then reported as done.
select distinct
    planned.event_type as planned_type, done.event_type as done_type, done.place, announced_date, done_date, reason
from plans
inner join events as planned on plans.planned_event_id = planned.event_id
inner join events as done on plans.done_event_id = done.event_id
order by done_date, announced_date, planned_type, reason;
