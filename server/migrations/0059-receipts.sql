-- A cashier's shift: from the count of the drawer when it begins to the count when it ends; one open a person.
create table cash_shift (
  id uuid primary key,
  account_id uuid not null references account,
  unit_key text not null references unit,
  opened_at timestamptz not null,
  -- whole đồng in the drawer before the first payment
  opening bigint not null check (opening >= 0),
  closed_at timestamptz,
  -- notes by their value, and what they come to
  counted jsonb,
  counted_total bigint,
  -- what should have lain there: opening and every movement of the shift
  expected bigint,
  -- needed where the two differ
  difference_reason text,
  check (num_nonnulls(closed_at, counted, counted_total, expected) in (0, 4))
);
create unique index cash_shift_open on cash_shift (account_id) where closed_at is null;
create index cash_shift_unit on cash_shift (unit_key, opened_at desc);
grant select, insert on cash_shift to motcua_app;
grant update (closed_at, counted, counted_total, expected, difference_reason) on cash_shift to motcua_app;

-- What is to be paid of one obligation: the fee of a dossier as it was pinned; one that stands a dossier.
create table payment_order (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  lines jsonb not null,
  -- whole đồng, the sum of the lines
  total bigint not null check (total > 0),
  created_at timestamptz not null,
  paid_at timestamptz,
  refunded_at timestamptz,
  check (refunded_at is null or paid_at is not null)
);
create unique index payment_order_standing on payment_order (dossier_id) where refunded_at is null;
grant select, insert on payment_order to motcua_app;
grant update (paid_at, refunded_at) on payment_order to motcua_app;

-- Biên lai thu phí, lệ phí điện tử (NĐ 254/2026/NĐ-CP Đ.23): a number without gap a unit, form, symbol and year.
create table receipt (
  id uuid primary key,
  order_id uuid not null references payment_order,
  dossier_id uuid not null references dossier,
  unit_key text not null references unit,
  form text not null,
  symbol text not null,
  year int not null,
  number int not null check (number between 1 and 99999999),
  -- the receipt that this one takes the place of
  replaces uuid unique references receipt,
  payer_name text not null,
  payer_address text not null,
  -- who gets how much of it, for whom it was collected
  lines jsonb not null,
  total bigint not null check (total > 0),
  method text not null check (method in ('CASH')),
  issued_at timestamptz not null,
  -- the local day, on which it is reported
  issued_on date not null,
  issued_by uuid not null references account,
  issuer_name text not null,
  -- signed, once it is made
  pdf_sha256 text,
  cancelled_at timestamptz,
  cancelled_on date,
  cancelled_by uuid references account,
  cancel_reason text,
  unique (unit_key, form, symbol, year, number),
  check (num_nonnulls(cancelled_at, cancelled_on, cancelled_by, cancel_reason) in (0, 4))
);
create unique index receipt_standing on receipt (order_id) where cancelled_at is null;
create index receipt_dossier on receipt (dossier_id);
create index receipt_day on receipt (issued_on, unit_key);
create index receipt_cancelled on receipt (cancelled_on, unit_key) where cancelled_on is not null;
grant select, insert on receipt to motcua_app;
grant update (pdf_sha256, cancelled_at, cancelled_on, cancelled_by, cancel_reason) on receipt to motcua_app;

-- Money that went into a drawer or out of it; only added.
create table cash_movement (
  id bigint generated always as identity primary key,
  shift_id uuid not null references cash_shift,
  order_id uuid not null references payment_order,
  -- whole đồng; less than nothing: given back
  amount bigint not null check (amount <> 0),
  at timestamptz not null
);
-- an order is paid once and given back once
create unique index cash_movement_once on cash_movement (order_id, sign(amount));
create index cash_movement_shift on cash_movement (shift_id);
grant select, insert on cash_movement to motcua_app;

-- since when the fee of a dossier is paid, so that it is not reckoned anew beneath its receipt
alter table dossier add column fee_paid_at timestamptz;
