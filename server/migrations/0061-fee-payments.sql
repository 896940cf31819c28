-- An order of payment is told of its money by the code on the transfer, from its first đồng to the last that went back.
alter table payment_order
  add column code text unique,
  -- what the receipt says of the payer
  add column payer_name text not null default '',
  add column payer_address text not null default '',
  -- whole đồng by bank and gateway, less what went back that way; cash is in the drawers' movements
  add column received bigint not null default 0,
  add column cancelled_at timestamptz,
  -- a draft is sent once it is paid: what its applicant has declared, as a hash
  add column declared text;
update payment_order set code = numbered.code from (
  select payment_order.id, replace(dossier.submission_code, '-', '') || 'P' ||
    row_number() over (partition by dossier_id order by payment_order.created_at) as code
  from payment_order join dossier on dossier.id = dossier_id
) numbered where numbered.id = payment_order.id;
alter table payment_order alter column code set not null;
drop index payment_order_standing;
create unique index payment_order_standing on payment_order (dossier_id)
  where refunded_at is null and cancelled_at is null;
create index payment_order_dossier on payment_order (dossier_id);
-- what is listed as money nobody has a receipt for
create index payment_order_open on payment_order (created_at) where received <> 0;
grant update (lines, total, payer_name, payer_address, received, cancelled_at, declared) on payment_order to motcua_app;

-- Money of an order by bank or gateway, each reference once; only added.
create table order_entry (
  reference text primary key,
  order_id uuid not null references payment_order,
  method text not null check (method in ('TRANSFER', 'GATEWAY', 'REFUND')),
  -- whole đồng; less than nothing: went back
  amount bigint not null check (amount <> 0 and (amount < 0) = (method = 'REFUND')),
  -- the bank's moment
  at timestamptz not null,
  told_at timestamptz not null
);
create index order_entry_order on order_entry (order_id);
grant select, insert on order_entry to motcua_app;

-- One way to a gateway: what was asked there, and what its own word of it is.
create table payment_attempt (
  reference text primary key,
  order_id uuid not null references payment_order,
  amount bigint not null check (amount > 0),
  begun_at timestamptz not null,
  expires_at timestamptz not null,
  -- the gateway's code, once it is known
  answer text,
  answered_at timestamptz,
  told_by text check (told_by in ('NOTICE', 'ASKED')),
  check (num_nonnulls(answer, answered_at, told_by) in (0, 3))
);
create index payment_attempt_order on payment_attempt (order_id);
create index payment_attempt_open on payment_attempt (begun_at) where answer is null;
grant select, insert on payment_attempt to motcua_app;
grant update (answer, answered_at, told_by) on payment_attempt to motcua_app;

-- Money that goes back to the payer's account: asked for, agreed to by another person, done by the bank.
create table refund (
  id uuid primary key,
  order_id uuid not null references payment_order,
  amount bigint not null check (amount > 0),
  reason text not null,
  bank_bin text not null,
  account_number text not null,
  account_holder text not null,
  asked_at timestamptz not null,
  asked_by uuid not null references account,
  decided_at timestamptz,
  decided_by uuid references account,
  agreed boolean,
  decline_reason text,
  -- of the transfer that took it back
  reference text unique,
  done_at timestamptz,
  check (num_nonnulls(decided_at, decided_by, agreed) in (0, 3)),
  check (decided_by <> asked_by),
  check (num_nonnulls(reference, done_at) in (0, 2)),
  check (done_at is null or agreed)
);
create unique index refund_open on refund (order_id) where done_at is null and agreed is not false;
grant select, insert on refund to motcua_app;
grant update (decided_at, decided_by, agreed, decline_reason, reference, done_at) on refund to motcua_app;

-- What the bank or the gateway says of a day, line by line, as its statement was read.
create table statement_line (
  source text not null check (source in ('BANK', 'GATEWAY')),
  reference text not null,
  day date not null,
  -- whole đồng; less than nothing: went out
  amount bigint not null check (amount <> 0),
  text text not null,
  at timestamptz not null,
  read_at timestamptz not null,
  read_by uuid not null references account,
  primary key (source, reference)
);
create index statement_line_day on statement_line (day);
grant select, insert on statement_line to motcua_app;

-- A receipt is issued when the bank's or the gateway's word comes, too.
alter table receipt drop constraint receipt_method_check;
alter table receipt add constraint receipt_method_check check (method in ('CASH', 'TRANSFER', 'GATEWAY'));

-- Money the bank tells of is for what a notice lets be paid, or for an order of payment.
alter table payment add column order_id uuid references payment_order;
alter table payment add constraint payment_for check (num_nonnulls(obligation_id, order_id) <= 1);
create index payment_order_id on payment (order_id) where order_id is not null;
grant update (order_id) on payment to motcua_app;
