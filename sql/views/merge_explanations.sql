-- Why an article counts as a copy: what share of the text it has in common with the one kept, and the sentences and words
-- that only one of them has. Vowel marks and punctuation are passed over, as in the comparison itself.
create or replace view merge_explanations as
with worded as (
    select
        copies.*,
        list_filter(
            list_transform(regexp_split_to_array(copy.body, '[.!?؟\n]+'), lambda part: trim(part)),
            lambda part: part <> ''
        ) as copy_sentences,
        list_filter(
            list_transform(regexp_split_to_array(original.body, '[.!?؟\n]+'), lambda part: trim(part)),
            lambda part: part <> ''
        ) as original_sentences,
        regexp_extract_all(regexp_replace(copy.body, '\p{Mn}', '', 'g'), '[\p{L}\p{N}]+') as copy_words,
        regexp_extract_all(regexp_replace(original.body, '\p{Mn}', '', 'g'), '[\p{L}\p{N}]+') as original_words
    from copies
    inner join articles as copy on copies.article_id = copy.article_id
    inner join articles as original on copies.duplicate_of = original.article_id
)

select
    article_id,
    duplicate_of,
    duplicate_kind,
    similarity_ratio,
    case duplicate_kind
        when 'near' then 'Of all runs of five words that either has, both have '
        else 'Of the runs of five words of the shorter one, the other one has '
    end || round(similarity_ratio * 100)::int || ' %.' as reason,
    len(list_intersect(copy_sentences, original_sentences)) as shared_sentence_count,
    list_filter(copy_sentences, lambda part: not list_contains(original_sentences, part)) as sentences_only_here,
    list_filter(original_sentences, lambda part: not list_contains(copy_sentences, part)) as sentences_only_there,
    list_filter(list_distinct(copy_words), lambda word: not list_contains(original_words, word)) as words_only_here,
    list_filter(list_distinct(original_words), lambda word: not list_contains(copy_words, word)) as words_only_there
from worded;

comment on view merge_explanations is 'Why an article counts as a copy: the share in common, and what only one of the two has.';
