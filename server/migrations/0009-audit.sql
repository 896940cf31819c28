-- Sổ từ chối: every visit that ended in guidance, every request for more papers, every refusal (NĐ 61/2018 Đ.15, Đ.17, Đ.19.8).
create table refusal_ledger (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  kind text not null check (kind in ('GUIDANCE', 'SUPPLEMENT', 'REFUSAL')),
  reason_code text not null,
  -- codes of the components that were missing or faulty
  components text[] not null,
  text text not null,
  officer uuid not null references account,
  unit text not null references unit,
  procedure_code text not null,
  sector text not null,
  -- the paper is written by the same transaction, before or after this row
  slip_id uuid references slip deferrable initially deferred,
  at timestamptz not null,
  objected_at timestamptz,
  objection text,
  answered_at timestamptz,
  answered_by uuid references account,
  answer text,
  upheld boolean,
  check ((answered_at is null) = (upheld is null)),
  check (answered_at is null or objected_at is not null)
);
create index refusal_ledger_dossier on refusal_ledger (dossier_id, at);
create index refusal_ledger_at on refusal_ledger (at, unit);
create index refusal_ledger_unit on refusal_ledger (unit, at);
create index refusal_ledger_officer on refusal_ledger (officer, at);
create index refusal_ledger_objected on refusal_ledger (objected_at) where objected_at is not null;
grant select, insert on refusal_ledger to motcua_app;
-- What was decided at the counter stands; only the objection and its answer come later.
grant update (objected_at, objection, answered_at, answered_by, answer, upheld) on refusal_ledger to motcua_app;

-- Wishes outside the published components: refused, and kept for the control office.
create table request_attempt (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  procedure_code text not null,
  unit text not null references unit,
  officer uuid not null references account,
  component text,
  item text not null,
  verdict text not null,
  at timestamptz not null,
  day date not null
);
create unique index request_attempt_once on request_attempt (dossier_id, officer, day, md5(item));
create index request_attempt_at on request_attempt (at, unit);
grant select, insert on request_attempt to motcua_app;

-- What a detector found: once per detector, subject and period; the unit answers, the control office closes.
create table finding (
  id uuid primary key,
  detector text not null,
  subject text not null,
  period text not null,
  unit text not null references unit,
  officer uuid references account,
  -- the measure, what is usual and the threshold, as numbers
  facts jsonb not null,
  found_at timestamptz not null,
  status text not null check (status in ('OPEN', 'ANSWERED', 'CLOSED')),
  answer text,
  answered_by uuid references account,
  answered_at timestamptz,
  accepted boolean,
  closing text,
  closed_by uuid references account,
  closed_at timestamptz,
  unique (detector, subject, period)
);
create index finding_unit on finding (unit, found_at desc);
create index finding_status on finding (status, found_at desc);
create table finding_dossier (
  finding_id uuid not null references finding,
  dossier_id uuid not null references dossier,
  primary key (finding_id, dossier_id)
);
grant select, insert, update on finding to motcua_app;
grant select, insert on finding_dossier to motcua_app;

-- Events are only ever added, in the order of time: a coarse index finds those of a period and costs next to nothing.
create index dossier_event_at on dossier_event using brin (at) with (pages_per_range = 32);
