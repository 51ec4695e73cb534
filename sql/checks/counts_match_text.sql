-- New mentions with a figure that is not the number in its own words: one number in digits, and no word that multiplies it.
with figures as (
  select mention_id, article_id, unnest(counts) as figure from incoming.mentions
),
told as (
  select
    mention_id,
    article_id,
    figure,
    regexp_extract_all(
      regexp_replace(translate(figure.text, '٠١٢٣٤٥٦٧٨٩', '0123456789'), '([0-9])[.,٬،]([0-9]{3})', '\1\2', 'g'), '[0-9]+'
    ) as numbers
  from figures
  where not regexp_matches(figure.text, '[أاآل]ف|ألوف|ملي[ون]|ملاي|مليار|م[ائ]+[ةت]|عشر|نصف|[0-9٠-٩][.,٫٪%][0-9٠-٩]')
)
select 'mentions' as table_name, mention_id as row_id, article_id, figure.text || ' as ' || figure::varchar as problem
from told
where len(numbers) = 1
  and coalesce(try_cast(numbers[1] as bigint) not in (
    coalesce(figure.low, -1), coalesce(figure.best, -1), coalesce(figure.high, -1)
  ), false)
