-- What every module leans on: replies remembered for repeated requests, the outbox, numbers, loaded data.

-- đ is a letter of its own to unaccent's rules only when they say so; the schema-qualified call survives dump and restore.
create function fold(text) returns text language sql immutable strict parallel safe
  as $$ select lower(public.unaccent('public.unaccent', $1)) $$;

create table idempotency (
  account_id uuid not null,
  key text not null,
  operation text not null,
  request_hash bytea not null,
  reply jsonb not null,
  created_at timestamptz not null,
  primary key (account_id, key)
);
create index idempotency_age on idempotency (created_at);

create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  attempts int not null default 0,
  next_try_at timestamptz not null,
  done_at timestamptz,
  failure text
);
create index outbox_waiting on outbox (next_try_at, id) where done_at is null;

-- Numbers are taken inside the transaction that uses them, one row per series: never max+1.
create table number_series (
  unit_key text not null,
  series text not null,
  period text not null,
  last int not null,
  primary key (unit_key, series, period)
);

-- Which data files stand in the database, by hash, so that a second start loads nothing.
create table data_load (
  name text primary key,
  sha256 text not null,
  loaded_at timestamptz not null
);

grant select, insert, update, delete on idempotency, outbox, number_series, data_load to motcua_app;
