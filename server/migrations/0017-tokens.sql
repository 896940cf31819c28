-- Where a dossier stands in its process, a place for each token: keys of open steps, and of flows that wait at a join.
alter table dossier add column tokens text[] not null default '{}';
-- A question an officer asked on the way stands beside its step and is no place of its own.
update dossier set tokens = standing.tokens
from (
  select dossier_id, array_agg(distinct step_key order by step_key) as tokens
  from task where done_at is null and request is null group by dossier_id
) standing
where standing.dossier_id = dossier.id and dossier.accepted_at is not null;
