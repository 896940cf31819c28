-- Signing in by the national e-identity (OpenID Connect): what has to be known again when the browser comes back from there.
-- Neither the state nor the secret of the browser stands here, only their hashes; a row is taken away by its first use.
create table sign_in_attempt (
  state_hash bytea primary key,
  -- of a secret only the browser has that began it
  browser_hash bytea not null,
  nonce text not null,
  -- PKCE
  verifier text not null,
  -- where the person wanted to go, on this site
  next text not null,
  expires_at timestamptz not null
);
create index sign_in_attempt_expiry on sign_in_attempt (expires_at);
grant select, insert, delete on sign_in_attempt to motcua_app;

-- One account per identification number or organisation code.
create unique index account_person on account (person_id) where person_id is not null;

alter table session
  -- what its owner may see of it; the token's hash stays here
  add column id uuid not null default gen_random_uuid(),
  add column way text not null default 'PASSWORD' check (way in ('PASSWORD', 'E_IDENTITY')),
  -- of the e-identity account it was begun with; null: by password, or an organisation, which has none
  add column identity_level smallint check (identity_level in (1, 2)),
  -- what the browser said of itself, in plain words
  add column device text not null default '',
  add column last_used_at timestamptz;
create unique index session_id on session (id);

-- A second factor beside the password of an account: codes of an application on the owner's telephone (RFC 6238), and ten
-- codes for the day it is lost. Begun, it counts for nothing until a code of it has been given back.
create table second_factor (
  account_id uuid primary key references account,
  -- base32, as the application keeps it
  secret text not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  -- the last step whose code was taken: no code opens twice
  last_step bigint not null default 0,
  failures int not null default 0,
  failed_at timestamptz
);
create table recovery_code (
  account_id uuid not null references second_factor on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
grant select, insert, update, delete on second_factor, recovery_code to motcua_app;
