-- Units are changed in the program: one proposes, another decides, and what is decided holds from a date on. Loading the data
-- files leaves it as it is; what the files say of a unit that was founded or ended here does not count.

-- LOCAL: founded here. The version before this one founds none.
alter table unit add column source text not null default 'DATA' check (source in ('DATA', 'LOCAL'));
-- The last day by a decision made here; the one of the data files stands beside it.
alter table unit add column last_day date;

create table unit_change (
  id uuid primary key,
  number bigint generated always as identity,
  kind text not null check (kind in ('NEW', 'CHANGE', 'END')),
  -- of a new unit the one it has become; null while it waits, or was not approved
  unit_key text references unit,
  -- whose administrators propose and decide; null: those of the province
  scope text references unit,
  -- the first day it holds; of an end, the first day without the unit
  valid_from date not null,
  content jsonb not null,
  -- what it takes the place of, as it stood when it was applied
  before jsonb,
  reason text not null,
  -- the decision it follows (quyết định)
  basis text not null,
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  approved boolean,
  comment text,
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (approved is null)),
  check (decided_by <> proposed_by)
);
create index unit_change_unit on unit_change (unit_key);

-- What a unit is called and where it is found from a day on, by a decision made here; null: as before.
create table unit_fact (
  unit_key text not null references unit,
  valid_from date not null,
  name text,
  short_name text,
  address text,
  phone text,
  primary key (unit_key, valid_from)
);

grant select, insert, update on unit_change, unit_fact to motcua_app;
grant insert on unit to motcua_app;
grant update (last_day) on unit to motcua_app;
