create table unit (
  key text primary key,
  code text not null,
  old_codes text[] not null,
  name text not null,
  short_name text not null,
  kind text not null,
  level text not null,
  parent text,
  admin_code text,
  valid_from date not null,
  valid_to date,
  successors text[] not null,
  address text not null,
  phone text not null,
  code_status text not null
);
create index unit_parent on unit (parent);

create table unit_name (
  unit_key text not null references unit,
  valid_from date not null,
  name text not null,
  legal_basis text not null,
  primary key (unit_key, valid_from)
);

create table division (
  key text primary key,
  unit_key text not null references unit,
  name text not null,
  valid_from date not null,
  valid_to date
);

create table calendar (
  id text primary key,
  utc_offset_minutes int not null,
  shifts jsonb not null
);

create table calendar_day (
  calendar_id text not null references calendar,
  date date not null,
  kind text not null check (kind in ('statutory', 'compensatory', 'swap_off', 'swap_work')),
  name text not null,
  confirmed boolean not null,
  primary key (calendar_id, date)
);

create table theme (
  valid_from date primary key,
  valid_to date,
  content jsonb not null
);

create table parameter (
  key text not null,
  valid_from date not null,
  valid_to date,
  value jsonb not null,
  basis text not null,
  certain boolean not null,
  primary key (key, valid_from)
);

create table person (
  id uuid primary key,
  kind text not null check (kind in ('PERSON', 'ORGANISATION')),
  full_name text not null,
  id_number text not null unique,
  birth_date date,
  gender text check (gender in ('MALE', 'FEMALE')),
  address text not null,
  phone text not null,
  email text not null
);

create table account (
  id uuid primary key,
  username text not null unique,
  kind text not null check (kind in ('CITIZEN', 'ORGANISATION', 'OFFICER')),
  full_name text not null,
  person_id uuid references person,
  password_hash text not null,
  demo boolean not null default false,
  created_at timestamptz not null,
  closed_at timestamptz
);

-- A post: who serves where, as what, from when to when. Authority on a date is read from here.
create table post (
  id bigint generated always as identity primary key,
  account_id uuid not null references account,
  unit_key text not null references unit,
  division text,
  position text not null,
  roles text[] not null,
  valid_from date not null,
  valid_to date
);
create index post_account on post (account_id);
create index post_unit on post (unit_key);

create table session (
  token_hash bytea primary key,
  account_id uuid not null references account,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on session (account_id);

grant select on unit, unit_name, division, calendar, calendar_day, theme, parameter, post to motcua_app;
grant select, insert, update on person, account to motcua_app;
grant select, insert, update, delete on session to motcua_app;
