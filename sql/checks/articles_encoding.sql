-- New articles with characters that were decoded from the wrong encoding. Looked for is the commonest pair of Arabic letters,
-- the article "al", as it looks when UTF-8 was read as Latin or as Windows Arabic, or Windows Arabic as Latin, and the
-- character that stands for what could not be decoded.
select
  'articles' as table_name,
  article_id as row_id,
  article_id,
  'decoded wrongly: ' || left(regexp_extract(text, '.{0,20}(?:Ø§Ù|ط§ظ|Çá|\x{FFFD}).{0,20}'), 60) as problem
from incoming.articles
where contains(text, 'Ø§Ù') or contains(text, 'ط§ظ') or contains(text, 'Çá') or contains(text, chr(65533))
