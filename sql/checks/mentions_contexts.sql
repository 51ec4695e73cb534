-- New mentions with a context that is none of PLOVER's 37.
select
  'mentions' as table_name,
  mention_id as row_id,
  article_id,
  'unknown context ' || context as problem
from (select mention_id, article_id, unnest(contexts) as context from incoming.mentions)
where context is null or context not in (
  'military', 'intelligence', 'executive', 'legislative', 'election', 'political_institutions', 'pro_democracy', 'pro_autocracy',
  'economic', 'legal', 'reparations', 'human_rights', 'rights_freedoms', 'repression', 'human_security', 'gender', 'lgbt',
  'religion_ethnicity', 'inequality', 'diplomatic', 'territory', 'peacekeeping', 'health', 'asylum', 'migration', 'disasters',
  'natural_resource', 'environment', 'technology', 'terrorism', 'cbrn', 'cyber', 'misinformation', 'crime', 'corruption',
  'illegal_drugs', 'trafficking'
)
