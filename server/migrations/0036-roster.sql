-- Who is on duty in a unit, week by week. A week is published as a whole and again when it changes; the last one counts,
-- those before it stay.
create table roster_publication (
  id uuid primary key,
  unit_key text not null references unit,
  monday date not null check (extract(isodow from monday) = 1),
  number int not null,
  at timestamptz not null,
  by_account uuid not null references account,
  unique (unit_key, monday, number)
);
grant select, insert on roster_publication to motcua_app;

create table roster_duty (
  publication_id uuid not null references roster_publication,
  account_id uuid not null references account,
  role text not null,
  day date not null,
  half text not null check (half in ('AM', 'PM')),
  primary key (publication_id, day, half, role, account_id)
);
grant select, insert on roster_duty to motcua_app;

-- Who does the steps of which sector in a unit, in order: [{"sector": "Hộ tịch", "people": [account, …]}, …]. Each change is
-- a row of its own; the last one counts.
create table sector_assignment (
  unit_key text not null references unit,
  number int not null,
  at timestamptz not null,
  by_account uuid not null references account,
  rules jsonb not null,
  primary key (unit_key, number)
);
grant select, insert on sector_assignment to motcua_app;
