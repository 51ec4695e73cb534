-- Articles that the run set aside: no other article may be called a copy of them.
select distinct row_id
from quality.quarantine
where table_name = 'articles';
