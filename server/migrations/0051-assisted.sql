-- Filed online with help: who filled it in together with the person at hand, at which unit, and how that person confirmed it.
alter table dossier
  add column helper_account uuid references account,
  add column helper_unit text references unit,
  add column helper_confirmed text check (helper_confirmed in ('CODE', 'PORTAL', 'SHEET')),
  add check ((helper_account is null) = (helper_unit is null)),
  add check (helper_account is null or channel = 'ONLINE'),
  -- nothing that was filled in for somebody leaves its draft without his word
  add check (helper_account is null or state = 'DRAFT' or helper_confirmed is not null);
create index dossier_helper on dossier (helper_account, created_at desc) where helper_account is not null;

-- What the person was asked to confirm, each time anew: a code to his phone, his own word on the portal, his signature. Only added,
-- but for what becomes of it.
create table assisted_request (
  id uuid primary key,
  -- in the order they were asked; the last one counts
  number bigint generated always as identity,
  dossier_id uuid not null references dossier,
  how text not null check (how in ('CODE', 'PORTAL', 'SHEET')),
  -- hash of all that was answered then; another one voids it
  content text not null,
  asked_by uuid not null references account,
  asked_at timestamptz not null,
  -- of CODE: to which phone, until when; the code is taken away once it has been answered
  phone text,
  code text,
  expires_at timestamptz,
  tries integer not null default 0,
  sent_at timestamptz,
  failure text,
  -- of PORTAL: whose word is awaited
  account_id uuid references account,
  confirmed boolean,
  answered_at timestamptz,
  answered_by uuid references account,
  reason text,
  -- of SHEET: the scan of what he signed
  sheet_file uuid references dossier_file,
  check ((how = 'CODE') = (phone is not null) and (how = 'CODE') = (expires_at is not null)),
  check ((how = 'PORTAL') = (account_id is not null)),
  check ((confirmed is null) = (answered_at is null) and (confirmed is null) = (answered_by is null)),
  check (how <> 'SHEET' or confirmed is not true or sheet_file is not null),
  -- whoever helped does not say yes in the person's own account
  check (how <> 'PORTAL' or confirmed is null or answered_by = account_id)
);
create index assisted_request_dossier on assisted_request (dossier_id, number desc);
create index assisted_request_account on assisted_request (account_id) where account_id is not null and confirmed is null;

alter table access_log drop constraint access_log_purpose_check;
alter table access_log add constraint access_log_purpose_check
  check (purpose in ('COUNTER', 'HANDLING', 'OPINION', 'RETURN', 'OVERSIGHT', 'IDENTIFY', 'INTAKE', 'ASSISTANCE'));

grant select, insert on assisted_request to motcua_app;
grant update (code, tries, sent_at, failure, confirmed, answered_at, answered_by, reason, sheet_file)
  on assisted_request to motcua_app;
