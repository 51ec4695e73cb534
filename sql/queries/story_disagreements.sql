-- Where accounts cannot both be true, and which later figures replaced earlier ones.
select field, kind, value_a, source_a, value_b, source_b
from disagreements
where kind in ('contradiction', 'update')
order by field, kind, value_a, value_b;
