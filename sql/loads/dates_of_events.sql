-- When articles without a date came out, as the events say that they share with dated ones.
insert into stories.event_dates by name select * from date_rows;
