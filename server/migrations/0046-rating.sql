-- What applicants say of how their dossier was handled (NĐ 61/2018/NĐ-CP Điều 31): once a dossier, changed within a time. It is no
-- event of the dossier, which its officers read; figures are shown of units from a number of ratings on.
create table rating (
  dossier_id uuid primary key references dossier,
  -- where it was taken in, and who decided
  intake_unit text not null references unit,
  authority text not null references unit,
  -- of rules/quality, by item
  answers jsonb not null,
  text text not null default '',
  rated_at timestamptz not null,
  -- local date of it
  rated_on date not null,
  changed_at timestamptz,
  check (answers ? 'OVERALL'),
  check (length(text) <= 1000)
);
create index rating_intake_unit on rating (intake_unit, rated_on);
create index rating_authority on rating (authority, rated_on);
grant select, insert on rating to motcua_app;
grant update (answers, text, changed_at) on rating to motcua_app;

-- Questions people often ask, with their answers (data/faq.yaml); searched in memory like the procedures.
create table faq (
  key text primary key,
  rank integer not null,
  content jsonb not null
);
create trigger stamp_catalogue after insert or update or delete or truncate on faq
  for each statement execute function stamp_catalogue();
grant select on faq to motcua_app;

-- Further doors of a one-stop unit, each with an address of its own (data/organisation/reception_points.csv); the first is the unit.
create table reception_point (
  key text primary key,
  unit_key text not null references unit,
  name text not null,
  address text not null,
  phone text not null,
  valid_from date not null,
  valid_to date
);
grant select on reception_point to motcua_app;

-- What of the system does not work, or will not for a time, as an administrator tells everybody (NĐ 224/2026/NĐ-CP Điều 13).
create table outage (
  id uuid primary key,
  kind text not null check (kind in ('PLANNED', 'FAULT')),
  what text not null,
  what_en text not null,
  -- what to do meanwhile
  instead text not null,
  instead_en text not null,
  from_at timestamptz not null,
  -- when it is expected to work again; null: not known
  until_at timestamptz,
  announced_by uuid not null references account,
  announced_at timestamptz not null,
  ended_by uuid references account,
  ended_at timestamptz,
  check (until_at is null or until_at > from_at),
  check (kind <> 'PLANNED' or until_at is not null),
  check ((ended_at is null) = (ended_by is null))
);
create index outage_from on outage (from_at desc);
grant select, insert on outage to motcua_app;
grant update (ended_by, ended_at) on outage to motcua_app;
