-- Passkeys (W3C Web Authentication): signing in with what a telephone or computer keeps, opened by its finger, face or PIN.
create table passkey (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account,
  -- as the authenticator names it, base64url
  credential text not null unique,
  -- COSE; the private half never leaves the authenticator
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  -- what its owner calls it
  name text not null,
  -- of the e-identity session it was added in: whoever signs in with it comes no higher
  identity_level smallint check (identity_level in (1, 2)),
  added_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_account on passkey (account_id);

-- What an authenticator is asked to sign, once: for the account that adds a passkey, or the browser that signs in with one.
create table passkey_challenge (
  challenge_hash bytea primary key,
  account_id uuid references account,
  browser_hash bytea,
  expires_at timestamptz not null,
  check ((account_id is null) <> (browser_hash is null))
);
create index passkey_challenge_expiry on passkey_challenge (expires_at);
grant select, insert, update, delete on passkey, passkey_challenge to motcua_app;

alter table session drop constraint session_way_check,
  add constraint session_way_check check (way in ('PASSWORD', 'E_IDENTITY', 'PASSKEY'));
