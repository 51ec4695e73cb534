create schema if not exists stories;

create table if not exists stories.quote_speakers (
    quote_id varchar,
    article_id varchar,
    speaker_key varchar,
    published_date date,
    is_foreign boolean
);

comment on table stories.quote_speakers is 'One row per quote and whoever can be asked for the same words: the speaker, for unnamed ones the paper or body through which they are heard.';
comment on column stories.quote_speakers.quote_id is 'The quote.';
comment on column stories.quote_speakers.article_id is 'The article.';
comment on column stories.quote_speakers.speaker_key is 'entities.entity_id; of unnamed speakers what they are called in their article, and unnamed when nobody else is known.';
comment on column stories.quote_speakers.published_date is 'Day of publication of the article.';
comment on column stories.quote_speakers.is_foreign is 'Whether speaker or paper speak another language than Arabic, as far as their country tells.';

create table if not exists stories.utterance_links (
    quote_a varchar,
    quote_b varchar,
    relation varchar,
    similarity_ratio double,
    evidence varchar
);

comment on table stories.utterance_links is 'One row per two quotes that tell one statement.';
comment on column stories.utterance_links.quote_a is 'The quote with the lesser identifier.';
comment on column stories.utterance_links.quote_b is 'The other one.';
comment on column stories.utterance_links.relation is 'verbatim (the same words), direct-indirect (one in quotation marks, one told), translation (two renderings of words in another language) or paraphrase.';
comment on column stories.utterance_links.similarity_ratio is 'Share of the shorter one that stands together in the longer one, each word weighed by how much it tells.';
comment on column stories.utterance_links.evidence is 'The words that both have, the most telling first, cut to their roots: @ before a state, = before a known name, # before a number, ~ before a word of paraphrases.csv.';

create table if not exists stories.utterance_members (
    quote_id varchar,
    component_id varchar,
    utterance_id varchar
);

comment on table stories.utterance_members is 'One row per quote that is linked to another one, or was: what quotes says of it, in a narrow table.';
comment on column stories.utterance_members.quote_id is 'The quote.';
comment on column stories.utterance_members.component_id is 'Least identifier of the quotes that links join, over however many steps.';
comment on column stories.utterance_members.utterance_id is 'Least identifier of the quotes that tell the utterance.';
