-- A map of a process is decided in the program, too: drafted, proposed, approved by a second person, in force from a date on.
-- Loading the data files writes versions of source DATA only; one of source LOCAL is a decision and is left as it is.
alter table process_version
  add column source text not null default 'DATA' check (source in ('DATA', 'LOCAL')),
  -- the decision that approved it (quyết định phê duyệt quy trình nội bộ); null: a pattern nobody has decided on
  add column decision_number text,
  add column decision_date date;

create table process_change (
  id uuid primary key,
  number bigint generated always as identity,
  -- the map it is a version of; the code of a procedure: that procedure's own map
  key text not null,
  content jsonb not null,
  -- the text it was imported or drawn as: the places of its signs and what other programs have written live on in it
  bpmn text,
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
  version_id uuid references process_version on delete set null,
  rolled_back_by uuid references account,
  rolled_back_at timestamptz,
  rollback_reason text,
  check ((proposed_at is null) = (proposed_by is null)),
  check ((decided_at is null) = (decided_by is null)),
  check (decided_at is null or proposed_at is not null),
  check (decided_by <> proposed_by and decided_by <> saved_by)
);
create unique index process_change_waiting on process_change (key) where proposed_at is not null and decided_at is null;
create index process_change_key on process_change (key, number);

-- Running dossiers that a decision moved to another version of their map; each has an event that says so.
create table process_migration (
  id uuid primary key,
  number bigint generated always as identity,
  version_id uuid not null references process_version,
  reason text not null,
  decision_number text not null,
  decision_date date not null,
  decided_by uuid not null references account,
  decided_at timestamptz not null,
  moved int not null,
  stayed int not null
);

grant insert, delete on process_version to motcua_app;
grant select, insert, update, delete on process_change to motcua_app;
grant select, insert on process_migration to motcua_app;
