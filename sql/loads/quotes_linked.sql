-- The pairs of quotes that tell one statement, where a run linked them or changed what they are linked with.
create or replace temp table linked_quotes as
select quote_a, quote_b, relation, similarity_ratio from stories.utterance_links
union
select quote_a, quote_b, relation, similarity_ratio
from known.stories.utterance_links
where quote_a in (select quote_id from stories.utterance_members);
