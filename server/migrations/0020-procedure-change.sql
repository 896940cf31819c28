-- A new version of a procedure is entered in the program: prepared by one person from a decision of publication, approved by
-- a second, in force from a date on. Loading the data files leaves a version of source 'decision' as it is.
create table procedure_change (
  id uuid primary key,
  number bigint generated always as identity,
  code text not null,
  -- the version as it would be, whole
  content jsonb not null,
  -- in words, against the version it was prepared from
  difference jsonb not null,
  -- first day it is in force
  valid_from date not null,
  reason text not null,
  -- the decision of publication (quyết định công bố)
  decision_number text,
  decision_date date,
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  approved boolean,
  comment text,
  version_id uuid references procedure_version on delete set null,
  rolled_back_by uuid references account,
  rolled_back_at timestamptz,
  rollback_reason text,
  check ((decided_at is null) = (decided_by is null)),
  check (decided_by <> proposed_by),
  check ((decision_number is null) = (decision_date is null)),
  check (approved is distinct from true or decision_number is not null)
);
create unique index procedure_change_waiting on procedure_change (code) where decided_at is null;
create index procedure_change_code on procedure_change (code, number);

grant select, insert, update on procedure_change to motcua_app;
grant insert, delete, update (valid_to) on procedure_version to motcua_app;
