-- What an administrator decides about the calendar and the parameters, with its history. Loading the data files replaces
-- rows of source DATA only; a row of source LOCAL is a decision and stands above them.
alter table calendar_day drop constraint calendar_day_pkey;
alter table calendar_day drop constraint calendar_day_kind_check;
alter table calendar_day
  -- the unit it is for, with the units below it; null: all units
  add column unit_key text references unit,
  add column source text not null default 'DATA' check (source in ('DATA', 'LOCAL')),
  -- announced: a day off that is not decided yet and is worked until then; regular: as its weekday is, whatever the data say
  add constraint calendar_day_kind_check check (kind in ('statutory', 'compensatory', 'swap_off', 'swap_work', 'closure', 'announced', 'regular'));
create unique index calendar_day_once on calendar_day (calendar_id, unit_key, date, source) nulls not distinct;

-- Office hours that differ for a time.
create table calendar_shift (
  id uuid primary key,
  calendar_id text not null references calendar,
  unit_key text references unit,
  valid_from date not null,
  valid_to date,
  shifts jsonb not null,
  decided_at timestamptz not null
);

create table calendar_change (
  id uuid primary key,
  number bigint generated always as identity,
  calendar_id text not null references calendar,
  unit_key text references unit,
  -- what is proposed: days and office hours
  content jsonb not null,
  past_too boolean not null,
  reason text not null,
  legal_basis text not null,
  -- the change this one takes back
  reverses uuid references calendar_change,
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  approved boolean,
  comment text,
  applied_at timestamptz,
  rolled_back_at timestamptz,
  -- the days as they stood before and stand after
  before jsonb,
  after jsonb,
  -- finished dossiers the control office had reckoned again: first and last local date of their finish
  recomputed_from date,
  recomputed_to date,
  moved int,
  check ((decided_at is null) = (decided_by is null)),
  check (decided_by <> proposed_by)
);
create index calendar_change_waiting on calendar_change (proposed_at) where decided_at is null;

-- Which due dates a change has moved.
create table calendar_move (
  change_id uuid not null references calendar_change,
  dossier_id uuid not null references dossier,
  code text not null,
  unit_key text not null,
  due_before timestamptz not null,
  due_after timestamptz not null,
  rescheduled_before timestamptz,
  rescheduled_after timestamptz,
  finished boolean not null,
  primary key (change_id, dossier_id)
);
create index calendar_move_page on calendar_move (change_id, due_before, dossier_id);

alter table parameter drop constraint parameter_pkey;
alter table parameter
  -- the procedure it is for; null: the province
  add column procedure_code text,
  add column source text not null default 'DATA' check (source in ('DATA', 'LOCAL')),
  add column note text not null default '';
create unique index parameter_once on parameter (key, procedure_code, valid_from, source) nulls not distinct;

create table parameter_change (
  id uuid primary key,
  number bigint generated always as identity,
  key text not null,
  procedure_code text,
  value jsonb not null,
  valid_from date not null,
  valid_to date,
  basis text not null,
  certain boolean not null,
  past_too boolean not null,
  reason text not null,
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  approved boolean,
  comment text,
  applied_at timestamptz,
  -- the decided rows of the key before and after
  before jsonb,
  after jsonb,
  check ((decided_at is null) = (decided_by is null)),
  check (decided_by <> proposed_by)
);
create index parameter_change_key on parameter_change (key, proposed_at);

grant insert, update, delete on calendar_day, parameter to motcua_app;
grant select, insert, update, delete on calendar_shift to motcua_app;
grant select, insert, update on calendar_change, parameter_change to motcua_app;
grant select, insert on calendar_move to motcua_app;
