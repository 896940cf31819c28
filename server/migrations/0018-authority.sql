-- Who decides by office (data files): what an office decides in its unit, and the documents of single units.
create table authority_office (
  office text not null check (office in ('HEAD', 'DEPUTY', 'DIVISION_HEAD')),
  kinds text[] not null,
  document text not null,
  legal_basis text not null,
  valid_from date not null,
  valid_to date,
  primary key (office, valid_from)
);
create table authority_document (
  unit_key text not null references unit,
  office text not null,
  name text not null,
  number text not null,
  issued_on date not null,
  issuer text not null,
  valid_from date not null,
  valid_to date,
  primary key (unit_key, office, valid_from)
);

-- Who decides by a document of his own. What it says never changes; what becomes of it is added once.
create table authority_grant (
  id uuid primary key,
  unit_key text not null references unit,
  -- whose authority it is, and who gets it
  grantor uuid not null references account,
  holder uuid not null references account,
  form text not null check (form in ('KT', 'TL', 'TUQ')),
  kinds text[] not null,
  matters text[] not null,
  from_at timestamptz not null,
  -- the first moment at which it no longer holds
  to_at timestamptz,
  document_name text not null,
  document_number text not null,
  document_date date not null,
  document_issuer text not null,
  legal_basis text not null,
  -- the unit whose seal or digital signature stands on what is signed
  seal_unit text not null references unit,
  note text not null,
  written_by uuid not null references account,
  written_at timestamptz not null,
  -- the grantor's own word: an administrator only prepares
  granted_at timestamptz,
  accepted_at timestamptz,
  declined_at timestamptz,
  decline_reason text,
  revoked_at timestamptz,
  revoked_by uuid references account,
  revoke_reason text,
  check (holder <> grantor),
  check (to_at > from_at),
  check (form <> 'TUQ' or to_at is not null),
  check (accepted_at is null or granted_at is not null),
  check (accepted_at is null or declined_at is null),
  check ((revoked_at is null) = (revoked_by is null))
);
create index authority_grant_holder on authority_grant (holder);
create index authority_grant_unit on authority_grant (unit_key, from_at);

-- Somebody is away; whoever covers for him is found by the system, or named.
create table absence (
  id uuid primary key,
  account_id uuid not null references account,
  from_at timestamptz not null,
  -- null: nobody knows yet
  to_at timestamptz,
  reason text not null check (reason in ('LEAVE', 'SICK', 'DUTY', 'TRAINING', 'OTHER')),
  note text not null,
  deputy uuid references account,
  marked_by uuid not null references account,
  marked_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references account,
  check (to_at > from_at),
  check (deputy <> account_id)
);
create index absence_account on absence (account_id, from_at) where ended_at is null;

-- A step that another holds meanwhile.
create table absence_cover (
  absence_id uuid not null references absence,
  task_id uuid not null references task,
  cover uuid not null references account,
  at timestamptz not null,
  returned_at timestamptz,
  primary key (absence_id, task_id, at)
);
create index absence_cover_open on absence_cover (absence_id) where returned_at is null;

grant select on authority_office, authority_document to motcua_app;
grant select, insert on authority_grant, absence, absence_cover to motcua_app;
grant update (granted_at, accepted_at, declined_at, decline_reason, revoked_at, revoked_by, revoke_reason) on authority_grant to motcua_app;
grant update (ended_at, ended_by) on absence to motcua_app;
grant update (returned_at) on absence_cover to motcua_app;
