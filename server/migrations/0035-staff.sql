-- People and posts are kept in the program: what gives rights is proposed by one and decided by another, what ends them or
-- sets a password counts at once. Loading the data files leaves what has been decided here as it is.

-- LOCAL: given, changed or ended here. The version before this one writes posts of the data files only.
alter table post add column source text not null default 'DATA' check (source in ('DATA', 'LOCAL'));

alter table account add column last_sign_in_at timestamptz;
-- A password somebody else has set: it opens until then, and only to be changed.
alter table account add column password_set_by uuid references account;
alter table account add column password_until timestamptz;

create table staff_change (
  id uuid primary key,
  number bigint generated always as identity,
  kind text not null check (kind in ('APPOINT', 'END', 'PASSWORD')),
  -- who, where, as what, from when to when
  lines jsonb not null,
  -- every unit named in the lines; of a password, every unit in which its owner serves
  units text[] not null,
  reason text not null,
  -- the decision it follows (quyết định)
  basis text not null,
  -- name of the spreadsheet it came from
  file text,
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  approved boolean,
  comment text,
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (approved is null)),
  check (decided_by <> proposed_by),
  check (kind = 'APPOINT' or decided_at is null)
);
create index staff_change_units on staff_change using gin (units);

-- What was done with a letter that had been given up by the program; it outlives the letter.
create table letter_act (
  id bigint generated always as identity primary key,
  letter_id bigint not null,
  topic text not null,
  act text not null check (act in ('TAKE', 'AGAIN', 'GIVE_UP')),
  account_id uuid not null references account,
  at timestamptz not null,
  reason text not null
);
create index letter_act_letter on letter_act (letter_id);

alter table schedule add column ran_at timestamptz;
alter table schedule add column failed_at timestamptz;
alter table schedule add column failure text;

grant select, insert, update on staff_change to motcua_app;
grant select, insert on letter_act to motcua_app;
grant insert, update on post to motcua_app;
