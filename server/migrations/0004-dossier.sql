-- The current-state row. The events say what happened; this row says where it stands.
create table dossier (
  id uuid primary key,
  submission_code text not null unique,
  code text unique,
  state text not null,
  version int not null,
  last_seq int not null,
  regime text not null,
  procedure_code text not null,
  procedure_name text not null,
  procedure_version_id uuid not null references procedure_version,
  process_version_id uuid not null references process_version,
  form_code text not null,
  form_version text not null,
  case_code text,
  channel text not null,
  submitter_role text not null,
  submitter_name text not null,
  result_channel text not null,
  applicant jsonb not null,
  applicant_name text not null,
  applicant_id_number text not null,
  applicant_name_folded text not null generated always as (fold(applicant_name)) stored,
  owner_account uuid references account,
  created_by uuid not null references account,
  summary text not null,
  answers jsonb not null,
  received jsonb not null,
  -- three places: where it was taken in, who decides, who is asked
  intake_unit text not null references unit,
  authority text not null references unit,
  consulted text[] not null,
  created_at timestamptz not null,
  submitted_at timestamptz,
  intake_due_at timestamptz,
  accepted_at timestamptz,
  due_at timestamptz,
  original_due_at timestamptz,
  -- the terms of the clock pinned at acceptance: limit, granularity, policy, calendar
  clock jsonb,
  pauses jsonb not null default '[]',
  supplement jsonb,
  draft_result jsonb,
  result jsonb,
  finished_at timestamptz,
  returned_at timestamptz,
  updated_at timestamptz not null
);
create index dossier_owner on dossier (owner_account, created_at desc);
create index dossier_created_by on dossier (created_by, created_at desc);
create index dossier_intake_unit on dossier (intake_unit, created_at desc);
create index dossier_id_number on dossier (applicant_id_number, created_at desc);
create index dossier_name on dossier using gin (intake_unit, applicant_name_folded gin_trgm_ops);

create table dossier_event (
  dossier_id uuid not null references dossier,
  seq int not null,
  at timestamptz not null,
  kind text not null,
  actor_id uuid,
  actor_name text not null,
  unit_key text,
  from_state text,
  to_state text,
  data jsonb not null,
  primary key (dossier_id, seq)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'an event of a dossier is never changed or removed' using errcode = 'insufficient_privilege';
end $$;
create trigger dossier_event_stands before update or delete on dossier_event for each row execute function refuse_change();

-- One row per step and branch; the open ones are the work queues.
create table task (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  step_index int not null,
  step_key text not null,
  name text not null,
  name_en text not null,
  kind text not null,
  role text not null,
  unit_key text not null references unit,
  account_id uuid references account,
  status text not null check (status in ('OPEN', 'WAITING', 'DONE', 'RETURNED')),
  opened_at timestamptz not null,
  due_at timestamptz,
  dossier_due_at timestamptz,
  done_at timestamptz,
  done_by uuid references account,
  note text not null
);
create index task_dossier on task (dossier_id, opened_at);
create index task_open_unit on task (unit_key, dossier_due_at, id) where done_at is null;
create index task_open_account on task (account_id, dossier_due_at, id) where done_at is null;

create table slip (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  kind text not null,
  number text not null,
  data jsonb not null,
  issued_at timestamptz not null,
  issued_by uuid not null references account,
  pdf_sha256 text
);
create index slip_dossier on slip (dossier_id, issued_at);

create table dossier_file (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  component text,
  name text not null,
  type text not null,
  size bigint not null,
  sha256 text not null,
  uploaded_by uuid not null references account,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null,
  removed_at timestamptz
);
create index dossier_file_dossier on dossier_file (dossier_id) where removed_at is null;

create table upload (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  component text,
  name text not null,
  size bigint not null,
  sha256 text,
  created_by uuid not null references account,
  created_at timestamptz not null,
  file_id uuid references dossier_file
);

create table message (
  id uuid primary key,
  account_id uuid not null references account,
  dossier_id uuid references dossier,
  kind text not null,
  text text not null,
  text_en text not null,
  created_at timestamptz not null,
  read_at timestamptz
);
create index message_account on message (account_id, created_at desc);

grant select, insert, update on dossier, task, slip, dossier_file, upload, message to motcua_app;
-- An event can be added and read, nothing else.
grant select, insert on dossier_event to motcua_app;
