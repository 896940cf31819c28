-- Bảng kê: what a one-stop unit gives a courier at once; numbered without gap a unit and year, never deleted.
create table post_batch (
  id uuid primary key,
  unit_key text not null references unit,
  number text not null,
  created_at timestamptz not null,
  created_by uuid not null references account,
  seal text,
  sealed_at timestamptz,
  sealed_by uuid references account,
  courier text,
  -- lines drawn on the screen
  courier_signature jsonb,
  handed_at timestamptz,
  handed_by uuid references account,
  unique (unit_key, number),
  check (num_nonnulls(seal, sealed_at, sealed_by) in (0, 3)),
  check (num_nonnulls(courier, courier_signature, handed_at, handed_by) in (0, 4)),
  check (handed_at is null or sealed_at is not null)
);
create index post_batch_unit on post_batch (unit_key, created_at desc);
grant select, insert on post_batch to motcua_app;
grant update (seal, sealed_at, sealed_by, courier, courier_signature, handed_at, handed_by) on post_batch to motcua_app;

-- A result on its way to its owner.
create table post_order (
  id uuid primary key,
  -- what the carrier knows it by
  code text not null unique,
  dossier_id uuid not null references dossier,
  unit_key text not null references unit,
  -- null: taken from its list again
  batch_id uuid references post_batch,
  state text not null check (state in ('ORDERED', 'PACKED', 'HANDED_OVER', 'IN_TRANSIT', 'ATTEMPT_FAILED', 'DELIVERED',
    'RETURNING', 'RETURNED_TO_COUNTER', 'CANCELLED')),
  receiver_name text not null,
  receiver_phone text not null,
  receiver_address text not null,
  -- whole đồng the receiver pays the carrier
  collect bigint not null check (collect >= 0),
  created_at timestamptz not null,
  ready_at timestamptz not null,
  handed_at timestamptz,
  -- since when it stands as it does
  since timestamptz not null,
  failed int not null default 0,
  note text not null default '',
  -- the carrier's own number, once it has taken the order; why it has not
  tracking text,
  failure text,
  check ((state = 'PACKED') <= (batch_id is not null))
);
-- a paper is in one bag at a time
create unique index post_order_live on post_order (dossier_id)
  where state not in ('DELIVERED', 'RETURNED_TO_COUNTER', 'CANCELLED');
create index post_order_dossier on post_order (dossier_id);
create index post_order_batch on post_order (batch_id);
create index post_order_unit on post_order (unit_key, state);
grant select, insert on post_order to motcua_app;
grant update (batch_id, state, receiver_name, receiver_phone, receiver_address, collect, handed_at, since, failed, note,
  tracking, failure) on post_order to motcua_app;

-- What the carrier told, each once by its own number; only added.
create table post_event (
  carrier_ref text primary key,
  -- null: nobody here knows such an order
  order_id uuid references post_order,
  order_code text not null,
  kind text not null,
  at timestamptz not null,
  told_at timestamptz not null,
  -- whoever wrote it down from paper; null: the carrier
  told_by uuid references account,
  receiver text not null,
  reason text not null,
  -- whether it changed where the order stands, or may have
  applied boolean not null
);
create index post_event_order on post_event (order_id, at);
create index post_event_strange on post_event (told_at) where not applied;
grant select, insert on post_event to motcua_app;

-- since when the paper of the result is with the carrier: nobody hands it over elsewhere meanwhile
alter table dossier add column post_since timestamptz;
