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
