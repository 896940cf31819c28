-- An e-form is decided in the program, too: drafted, proposed, approved by a second person, in force from a date on. Kept under
-- the code of a procedure it is that procedure's own, and is asked instead of the one the version names.
-- Loading the data files writes versions of source DATA only; one of source LOCAL is a decision and is left as it is.
alter table form_version
  add column source text not null default 'DATA' check (source in ('DATA', 'LOCAL')),
  -- the decision that approved it; null: it came with the data
  add column decision_number text,
  add column decision_date date;
create unique index form_version_local on form_version (code, valid_from) where source = 'LOCAL';

create table form_change (
  id uuid primary key,
  number bigint generated always as identity,
  -- the form it is a version of; the code of a procedure: that procedure's own form
  key text not null,
  content jsonb not null,
  -- counts every saving, so that two who write at once do not lose each other's work
  revision int not null,
  created_by uuid not null references account,
  created_at timestamptz not null,
  saved_by uuid not null references account,
  saved_at timestamptz not null,
  proposed_by uuid references account,
  proposed_at timestamptz,
  -- first day it is in force
  valid_from date,
  note text,
  decided_by uuid references account,
  decided_at timestamptz,
  approved boolean,
  comment text,
  decision_number text,
  decision_date date,
  rolled_back_by uuid references account,
  rolled_back_at timestamptz,
  rollback_reason text,
  check ((proposed_at is null) = (proposed_by is null)),
  check ((decided_at is null) = (decided_by is null)),
  check (decided_at is null or proposed_at is not null),
  check (decided_by <> proposed_by and decided_by <> saved_by)
);
create unique index form_change_waiting on form_change (key) where proposed_at is not null and decided_at is null;
create index form_change_key on form_change (key, number);

grant insert, delete on form_version to motcua_app;
grant select, insert, update, delete on form_change to motcua_app;
