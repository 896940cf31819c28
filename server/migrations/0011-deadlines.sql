-- What officers are told in time, and the proof that a notice arrived.
create table alert (
  id uuid primary key,
  kind text not null,
  level text not null check (level in ('OWNER', 'HEAD', 'CENTRE')),
  -- what it is about and the deadline it speaks of: once for each, whatever copies run
  subject text not null,
  due timestamptz not null,
  dossier_id uuid references dossier,
  task_id uuid references task,
  -- for one person, or for whoever holds one of the roles in the unit
  unit_key text not null references unit,
  account_id uuid references account,
  roles text[] not null,
  -- counts, codes and moments; never an applicant's data
  facts jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz,
  read_by uuid references account,
  done_at timestamptz,
  done_by uuid references account,
  answer jsonb,
  unique (kind, subject, due, level),
  check (account_id is not null or roles <> '{}')
);
create index alert_account on alert (account_id, created_at desc) where account_id is not null;
create index alert_unit on alert (unit_key, created_at desc) where account_id is null;
create index alert_dossier on alert (dossier_id, created_at);
create index alert_task on alert (task_id) where task_id is not null;
grant select, insert, update on alert to motcua_app;

-- A person without an account is told by telephone channels only.
alter table message alter column account_id drop not null;
create index message_dossier on message (dossier_id, created_at);

-- One notice on one channel; the number itself stays in the dossier.
create table delivery (
  id uuid primary key,
  message_id uuid not null references message,
  channel text not null check (channel in ('SMS', 'ZALO')),
  state text not null check (state in ('QUEUED', 'SENT', 'DELIVERED', 'READ', 'FAILED')),
  history jsonb not null,
  attempts int not null,
  provider_ref text,
  failure text,
  unique (message_id, channel)
);
grant select, insert, update on delivery to motcua_app;

-- The public list of a day, and what is late.
create index dossier_due on dossier (due_at, authority) where due_at is not null;
-- Paper dossiers not handed over yet: looked at twice a day.
create index dossier_untransferred on dossier (intake_unit) where transfer_due_at is not null and transferred_at is null;
create index dossier_rescheduled on dossier (rescheduled_to) where rescheduled_to is not null;
create index dossier_open_intake on dossier (intake_unit) where accepted_at is not null and finished_at is null and closed_at is null;
