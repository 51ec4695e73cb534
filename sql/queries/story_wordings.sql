-- Statements of which two outlets give different words: at most one of two direct quotes is verbatim.
select outlet_a, value_a, outlet_b, value_b
from disagreements
where kind = 'wording'
order by outlet_a, value_a, outlet_b;
