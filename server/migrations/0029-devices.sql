-- Devices that receive dossiers without network, with numbers leased to them beforehand (docs/decisions/0011).
create table device (
  id uuid primary key,
  unit_key text not null references unit,
  name text not null,
  -- SHA-256 of the secret the device made itself
  key_hash bytea not null unique,
  asked_by uuid not null references account,
  asked_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  approved boolean,
  comment text,
  revoked_by uuid references account,
  revoked_at timestamptz,
  revocation text check (revocation in ('STOLEN', 'LOST', 'BROKEN', 'REPLACED')),
  revoke_comment text,
  seen_at timestamptz,
  -- its clock minus ours at the last word
  drift_ms bigint,
  -- of the last item taken over
  last_sequence int not null default 0,
  check (decided_by <> asked_by),
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (approved is null)),
  check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revocation is null))
);
create index device_unit on device (unit_key);

-- Between these moments the device may accept; a lease that is renewed in time goes on.
create table device_lease (
  id uuid primary key,
  device_id uuid not null references device,
  granted_at timestamptz not null,
  expires_at timestamptz not null,
  check (expires_at > granted_at)
);
create index device_lease_device on device_lease (device_id, granted_at);

-- Consecutive numbers that only this device uses; online acceptance goes on behind them.
create table lease_block (
  device_id uuid not null references device,
  unit_key text not null references unit,
  series text not null,
  period text not null,
  first int not null,
  last int not null,
  taken_by uuid not null references account,
  taken_at timestamptz not null,
  primary key (unit_key, series, period, first),
  check (1 <= first and first <= last)
);
create index lease_block_device on lease_block (device_id);

-- One thing done without network as the device brought it, and what came of it.
create table offline_item (
  id uuid primary key,
  device_id uuid not null references device,
  sequence int not null,
  kind text not null check (kind in ('ACCEPTANCE', 'GUIDANCE', 'REFUSAL')),
  outcome text not null check (outcome in ('MERGED', 'ASIDE', 'DISMISSED')),
  officer uuid not null references account,
  device_at timestamptz not null,
  -- used for the correction
  drift_ms bigint not null,
  at timestamptz not null,
  taken_at timestamptz not null,
  procedure_code text not null,
  dossier_id uuid references dossier,
  content jsonb not null,
  result jsonb not null,
  decided_by uuid references account,
  decided_at timestamptz,
  comment text,
  unique (device_id, sequence)
);
create index offline_item_dossier on offline_item (dossier_id);

-- A leased number that stands on a paper.
create table leased_number (
  unit_key text not null,
  series text not null,
  period text not null,
  number int not null,
  item_id uuid not null references offline_item,
  primary key (unit_key, series, period, number)
);

-- Leased numbers that were not used: why, by whom, when. Written once.
create table number_void (
  device_id uuid not null references device,
  unit_key text not null,
  series text not null,
  period text not null,
  first int not null,
  last int not null,
  reason text not null check (reason in ('PERIOD_PAST', 'STOLEN', 'LOST', 'BROKEN', 'REPLACED')),
  comment text not null,
  by_account uuid not null references account,
  at timestamptz not null,
  primary key (unit_key, series, period, first),
  check (1 <= first and first <= last)
);
create index number_void_device on number_void (device_id);

-- Sessions that spoke for a device: they end with it.
create table device_session (
  token_hash bytea not null,
  device_id uuid not null references device,
  primary key (device_id, token_hash)
);

grant select, insert on device, device_lease, lease_block, offline_item, leased_number, number_void, device_session to motcua_app;
grant update (decided_by, decided_at, approved, comment, revoked_by, revoked_at, revocation, revoke_comment, seen_at, drift_ms, last_sequence) on device to motcua_app;
grant update (expires_at) on device_lease to motcua_app;
grant update (outcome, dossier_id, result, decided_by, decided_at, comment) on offline_item to motcua_app;
grant delete on device_session to motcua_app;
