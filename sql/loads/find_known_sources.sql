-- Those of the source files, given as "URI SHA-256", that were read to their end in a published run.
select distinct source_uri || ' ' || source_sha256
from documents
where source_uri || ' ' || source_sha256 in (select unnest($identifiers));
