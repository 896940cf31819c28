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
