-- The short lines of a run's new articles, each once per article.
insert into furniture.sightings by name
select distinct outlet, line_hash, document_hash, place
from read_parquet($files);
