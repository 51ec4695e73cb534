create schema if not exists stories;

create table if not exists stories.foundings (
    founding_id varchar,
    article_id varchar,
    body varchar,
    body_key uinteger,
    is_named boolean,
    stage varchar,
    day_start date,
    day_end date,
    day_basis varchar,
    told_start integer,
    told_end integer,
    words uinteger[]
);

comment on table stories.foundings is 'One row per founding of a body that an article tells: what is looked back at after months is found by the name of the body.';
comment on column stories.foundings.founding_id is '20 hexadecimal digits from the article and where it tells it.';
comment on column stories.foundings.article_id is 'The article.';
comment on column stories.foundings.body is 'The name of the body, as written.';
comment on column stories.foundings.body_key is 'Number of its words without articles and endings; of a body without a name of its own, of the first two.';
comment on column stories.foundings.is_named is 'Whether it has a name of its own; a technical committee is any.';
comment on column stories.foundings.stage is 'How far it had come: agreed, ordered or done.';
comment on column stories.foundings.day_start is 'First day on which that may have been.';
comment on column stories.foundings.day_end is 'Last such day.';
comment on column stories.foundings.day_basis is 'told (in the text) or published (an order that is told as news, in the days before publication).';
comment on column stories.foundings.told_start is 'Code point where the sentence begins.';
comment on column stories.foundings.told_end is 'Code point behind it.';
comment on column stories.foundings.words is 'Words around the body, as numbers.';
