-- Between 0017 and the start of the new program the old one went on, and wrote no places: dossiers it accepted have none,
-- those it moved have old ones. Every step of the process that is open is a place; a place that is a step is open.
update dossier set tokens = standing.tokens
from (
  select d.id, array(
    select distinct step_key from task
    where task.dossier_id = d.id and done_at is null and (request is null or request ->> 'ofProcess' = 'true')
    union
    select place from unnest(d.tokens) as place
    where not exists (select from task where task.dossier_id = d.id and task.step_key = place)
  ) as tokens
  from dossier d
  where exists (
    select from task
    where task.dossier_id = d.id and done_at is null and (request is null or request ->> 'ofProcess' = 'true')
      and task.step_key <> all (d.tokens)
  ) and d.accepted_at is not null
) standing
where standing.id = dossier.id;
