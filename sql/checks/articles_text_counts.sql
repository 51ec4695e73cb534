-- Articles whose character count is not the length of their text in code points: their offsets cannot be right either.
select 'articles' as table_name, article_id as row_id, article_id, 'char_count ' || char_count || ', text ' || length(text) as problem
from incoming.articles
where char_count is distinct from length(text)
