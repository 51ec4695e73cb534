create table if not exists quotes (
    quote_id varchar,
    article_id varchar,
    quote_type varchar,
    content_text varchar,
    content_start integer,
    content_end integer,
    content_spans struct("start" integer, "end" integer)[],
    cue_text varchar,
    cue_lemma varchar,
    cue_start integer,
    cue_end integer,
    source_text varchar,
    source_start integer,
    source_end integer,
    speaker varchar,
    speaker_id varchar,
    speaker_kind varchar,
    speaker_role varchar,
    chain struct("level" integer, "name" varchar, "kind" varchar, "source_text" varchar)[],
    channel varchar,
    is_balanced boolean,
    utterance_id varchar,
    confidence double,
    rule varchar
);

comment on table quotes is 'One row per attribution: words that an article ascribes to somebody.';
comment on column quotes.quote_id is 'Hash of the article and the places of content and cue.';
comment on column quotes.article_id is 'The article.';
comment on column quotes.quote_type is 'direct (all in quotation marks), indirect (none) or mixed.';
comment on column quotes.content_text is 'The text from content_start to content_end, as written.';
comment on column quotes.content_start is 'Code point in articles.text where the content begins.';
comment on column quotes.content_end is 'Code point after the content.';
comment on column quotes.content_spans is 'The content without the words of the narrator inside it, as half-open spans.';
comment on column quotes.cue_text is 'The words that carry the attribution.';
comment on column quotes.cue_lemma is 'Dictionary form of the cue.';
comment on column quotes.cue_start is 'Code point where the cue begins.';
comment on column quotes.cue_end is 'Code point after the cue.';
comment on column quotes.source_text is 'The noun phrase that names the source, as written; null for a zero subject.';
comment on column quotes.source_start is 'Code point where the source begins.';
comment on column quotes.source_end is 'Code point after the source.';
comment on column quotes.speaker is 'Fullest name in the article of the one who speaks.';
comment on column quotes.speaker_id is 'entities.entity_id of whom the speaker''s name denotes; null when anonymous.';
comment on column quotes.speaker_kind is 'person, organisation, group, anonymous or document.';
comment on column quotes.speaker_role is 'Office or title that the article gives the speaker.';
comment on column quotes.chain is 'Who passed it on: level 0 is the speaker, then each reporter outwards; the own outlet is left out.';
comment on column quotes.channel is 'statement, interview, press_conference, social_media, speech, broadcast, letter, report or press.';
comment on column quotes.is_balanced is 'Whether the quotation marks of the paragraph pair up.';
comment on column quotes.utterance_id is 'The same utterance told twice shares it: the least quote_id of the quotes that tell it.';
comment on column quotes.confidence is 'Calibrated chance, 0 to 1, that content and speaker are right; learned, see docs/quotes.md.';
comment on column quotes.rule is 'Name of the rule that found it.';
