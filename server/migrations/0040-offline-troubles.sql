-- A number that stands on a paper whose record its device can no longer read is voided for that reason.
alter table number_void drop constraint number_void_reason_check;
alter table number_void add constraint number_void_reason_check
  check (reason in ('PERIOD_PAST', 'STOLEN', 'LOST', 'BROKEN', 'REPLACED', 'UNREADABLE'));

-- What an officer could not look up when he received without network, and what came of it. Answered once.
create table offline_condition (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  unit_key text not null references unit,
  kind text not null check (kind in ('LOOK_UP', 'DUPLICATE_CHECK', 'REVOKED_PAPER_CHECK', 'OTHER')),
  text text not null,
  made_at timestamptz not null,
  confirmed boolean,
  comment text,
  answered_by uuid references account,
  answered_at timestamptz,
  check ((confirmed is null) = (answered_at is null) and (confirmed is null) = (answered_by is null)),
  check (confirmed is null or confirmed or length(comment) > 0)
);
create index offline_condition_dossier on offline_condition (dossier_id);
grant select, insert on offline_condition to motcua_app;
grant update (confirmed, comment, answered_by, answered_at) on offline_condition to motcua_app;
