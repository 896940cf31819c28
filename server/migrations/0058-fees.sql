-- Fee schedules (biểu phí) of procedures by the day they begin: read from the data files, never changed. One that is written
-- differently there becomes another row; dossiers accepted under the one before keep it.
create table fee_schedule (
  id uuid primary key,
  procedure_code text not null,
  valid_from date not null,
  valid_to date,
  content jsonb not null,
  content_hash text not null,
  -- the data files still say so
  current boolean not null,
  unique (procedure_code, valid_from, content_hash)
);
create index fee_schedule_current on fee_schedule (procedure_code, valid_from desc) where current;
grant select on fee_schedule to motcua_app;

alter table dossier
  -- what the applicant said of the matter for its fee, before it is accepted
  add column fee_facts jsonb,
  -- the fee as it was reckoned at acceptance: schedule, facts, lines and their proof
  add column fee jsonb;
