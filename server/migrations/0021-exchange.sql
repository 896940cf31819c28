-- What a step of a process asks a system outside the province's own software (docs/decisions/0010).
create table external_request (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  task_id uuid not null unique references task,
  system text not null check (system in ('TAX', 'CIVIL_STATUS', 'RESIDENCE', 'SOCIAL_INSURANCE', 'POWER')),
  content jsonb not null,
  asked_at timestamptz not null,
  -- null: the system has not taken it yet
  sent_at timestamptz,
  reference text,
  attempts int not null default 0,
  failure text,
  replied_at timestamptz,
  outcome text check (outcome in ('DONE', 'REJECTED')),
  reply text,
  check ((replied_at is null) = (outcome is null))
);
create index external_request_dossier on external_request (dossier_id);

-- What the applicant has to pay before the matter goes on: a notice of the tax office (NĐ 126/2020 Đ.13).
create table obligation (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  task_id uuid not null unique references task,
  -- what the payer writes on his transfer; the bank's notice names it
  code text not null unique,
  number text not null,
  issued_on date not null,
  pay_by date not null,
  lines jsonb not null,
  total bigint not null check (total > 0),
  settled_at timestamptz
);
create index obligation_dossier on obligation (dossier_id);

-- Money as the bank tells it, once for each of its references; one without obligation waits for a person.
create table payment (
  bank_reference text primary key,
  obligation_id uuid references obligation,
  code text not null,
  amount bigint not null check (amount > 0),
  paid_at timestamptz not null,
  told_at timestamptz not null,
  told_by text not null check (told_by in ('NOTICE', 'STATEMENT', 'RECEIPT')),
  -- the bank's own reference of what an officer wrote down from a receipt
  confirmed_by text unique,
  -- when the dossier was told of it; null: it waits for a person
  booked_at timestamptz
);
create index payment_obligation on payment (obligation_id);
create index payment_waiting on payment (told_at) where booked_at is null;

grant select, insert on external_request, obligation, payment to motcua_app;
grant update (sent_at, reference, attempts, failure, replied_at, outcome, reply) on external_request to motcua_app;
-- a notice written down wrongly is written anew as long as nothing has been paid
grant update (number, issued_on, pay_by, lines, total, settled_at) on obligation to motcua_app;
grant update (obligation_id, confirmed_by, booked_at) on payment to motcua_app;
