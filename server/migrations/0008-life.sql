-- The whole life of a dossier: proposals, apology and re-appointment, transfer, verification, closing, register, archive.
alter table dossier
  add column sector text not null default '',
  -- the one re-appointment (Mẫu 04); lateness stays counted against due_at
  add column rescheduled_to timestamptz,
  -- a change of the clock that waits for its second person
  add column proposal jsonb,
  add column apology jsonb,
  add column verification jsonb,
  -- how the matter ended without a result: withdrawn, stopped, closed
  add column closing jsonb,
  add column closed_at timestamptz,
  -- papers travel: until when they have to, when they left, when they came
  add column transfer_due_at timestamptz,
  add column transferred_at timestamptz,
  add column received_at timestamptz,
  -- Sổ theo dõi hồ sơ: one per unit, sector and year
  add column register_book int,
  add column register_seq int,
  add column register_year int,
  -- number in the paper book when the system was down (NĐ 61/2018 Đ.39)
  add column paper_number text,
  -- the explanation of the due date as it stood when the dossier ended
  add column due_proof jsonb,
  add column archived_at timestamptz,
  add column archive jsonb;
update dossier set sector = procedure_version.sector from procedure_version where procedure_version.id = dossier.procedure_version_id;
alter table dossier alter column sector drop default;
create index dossier_register on dossier (intake_unit, sector, accepted_at);
create index dossier_proposed on dossier (authority) where proposal is not null;
create index dossier_apology on dossier (authority, due_at) where apology is not null and rescheduled_to is null;
create index dossier_authority on dossier (authority, accepted_at);
create index dossier_open_due on dossier (due_at) where accepted_at is not null and finished_at is null and closed_at is null;
create unique index dossier_paper_number on dossier (intake_unit, sector, register_year, paper_number) where paper_number is not null;

alter table task drop constraint task_status_check;
alter table task
  add constraint task_status_check check (status in ('OPEN', 'WAITING', 'DONE', 'RETURNED', 'CANCELLED')),
  -- a consultation: what is asked of the agency, and what it answers
  add column request jsonb,
  add column answer text,
  add column delay_cause text;

-- A record of papers handed from one unit to another, both persons named (NĐ 61/2018 Đ.18).
create table handover (
  id uuid primary key,
  kind text not null check (kind in ('DOSSIER', 'RESULT')),
  number text not null,
  from_unit text not null references unit,
  to_unit text not null references unit,
  given_by uuid not null references account,
  given_at timestamptz not null,
  received_by uuid references account,
  received_at timestamptz,
  note text not null
);
create table handover_item (
  handover_id uuid not null references handover,
  dossier_id uuid not null references dossier,
  primary key (handover_id, dossier_id)
);
create index handover_waiting on handover (to_unit, given_at) where received_at is null;
create index handover_item_dossier on handover_item (dossier_id);
grant select, insert, update on handover, handover_item to motcua_app;

-- Who acts when nobody does: timers of the law. It cannot sign in.
insert into account (id, username, kind, full_name, password_hash, created_at, closed_at)
values ('00000000-0000-0000-0000-000000000000', 'he-thong', 'OFFICER', 'Hệ thống', '', '2018-07-01T00:00:00Z', '2018-07-01T00:00:00Z');
