-- A way back into an account whose password or second factor is lost: at a counter, by the identity paper, with a code that
-- opens once. Every one is kept; of the code only its hash. What a row says never changes; what becomes of it is added.
create table account_recovery (
  id uuid primary key,
  account_id uuid not null references account,
  -- the counter, who stood there, and the paper he saw
  unit_key text not null references unit,
  issued_by uuid not null references account,
  issued_at timestamptz not null,
  paper text not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  -- wrong codes in a row, and the last of them
  failures int not null default 0,
  failed_at timestamptz,
  used_at timestamptz,
  -- a later one took its place
  replaced_at timestamptz,
  -- its owner, who had not asked for it, has made it void
  cancelled_at timestamptz,
  check (issued_by <> account_id),
  check (expires_at > issued_at),
  check (num_nonnulls(used_at, replaced_at, cancelled_at) <= 1)
);
create index account_recovery_account on account_recovery (account_id, issued_at desc);
create index account_recovery_issued on account_recovery (issued_at desc);
grant select, insert on account_recovery to motcua_app;
grant update (failures, failed_at, used_at, replaced_at, cancelled_at) on account_recovery to motcua_app;

-- Messages of an account that are about no dossier, in its own inbox.
create index message_unread on message (account_id) where read_at is null;
