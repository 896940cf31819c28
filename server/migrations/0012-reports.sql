-- Reports of results: a snapshot of a window, with every dossier it counts (TT 01/2020/TT-VPCP, biểu II.06a).
create table report (
  id uuid primary key,
  kind text not null check (kind in ('II06A', 'MONTH')),
  -- null: the whole province
  unit_key text references unit,
  window_from date not null,
  window_to date not null check (window_to >= window_from),
  rule_version text not null,
  -- until when the record was read
  known_at timestamptz not null,
  content jsonb not null,
  sha256 text not null,
  balanced boolean not null,
  status text not null check (status in ('DRAFT', 'FROZEN', 'SIGNED')),
  -- the report this one corrects, and the number of the correction
  amends uuid references report,
  amendment_no int not null check ((amends is null) = (amendment_no = 0)),
  reason text,
  comments jsonb not null default '[]',
  built_at timestamptz not null,
  -- null: built by the system
  built_by uuid references account,
  frozen_at timestamptz,
  frozen_by uuid references account,
  frozen_by_name text,
  signed_at timestamptz,
  signed_by uuid references account,
  signed_by_name text,
  check (status = 'DRAFT' or (frozen_at is not null and balanced)),
  check ((status = 'SIGNED') = (signed_at is not null))
);
create unique index report_window on report (kind, coalesce(unit_key, ''), window_from, window_to, amendment_no);
create index report_unit on report (unit_key, window_to desc);
create unique index report_amendment on report (amends, amendment_no) where amends is not null;

create table report_line (
  report_id uuid not null references report,
  seq int not null,
  dossier_id uuid not null references dossier,
  code text not null,
  -- the figures this dossier is counted in: what opens a figure is what made it
  figures text[] not null,
  part text not null,
  standing text not null,
  sector text not null,
  level text not null,
  unit text not null,
  intake_unit text not null,
  channel text not null,
  carried boolean not null,
  returned_by text,
  accepted_at timestamptz,
  due_at timestamptz,
  ended_at timestamptz,
  hours_late double precision,
  on_paper boolean not null,
  primary key (report_id, seq)
);
create index report_line_dossier on report_line (dossier_id);

-- Once frozen, the numbers of a report and its dossiers stand, whoever asks.
create function report_stands() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (tg_op = 'DELETE' or row(
    new.kind, new.unit_key, new.window_from, new.window_to, new.rule_version, new.known_at, new.content, new.sha256,
    new.balanced, new.amends, new.amendment_no, new.reason, new.built_at, new.built_by, new.frozen_at, new.frozen_by
  ) is distinct from row(
    old.kind, old.unit_key, old.window_from, old.window_to, old.rule_version, old.known_at, old.content, old.sha256,
    old.balanced, old.amends, old.amendment_no, old.reason, old.built_at, old.built_by, old.frozen_at, old.frozen_by
  ) or new.status = 'DRAFT') then
    raise exception 'a frozen report is never changed' using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end $$;
create trigger report_stands before update or delete on report for each row execute function report_stands();

create function report_lines_stand() returns trigger language plpgsql as $$
begin
  if exists (select from changed join report on report.id = changed.report_id where report.status <> 'DRAFT') then
    raise exception 'the dossiers of a frozen report are never changed' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger report_lines_added after insert on report_line
  referencing new table as changed for each statement execute function report_lines_stand();
create trigger report_lines_removed after delete on report_line
  referencing old table as changed for each statement execute function report_lines_stand();

grant select, insert, update on report to motcua_app;
grant select, insert, delete on report_line to motcua_app;

-- Dossiers open at a moment, or ended since: of an authority, of a one-stop unit, of the province.
create index dossier_until_authority on dossier (authority, (coalesce(finished_at, closed_at, 'infinity'::timestamptz)))
  where accepted_at is not null or finished_at is not null;
create index dossier_until_intake on dossier (intake_unit, (coalesce(finished_at, closed_at, 'infinity'::timestamptz)))
  where accepted_at is not null or finished_at is not null;
create index dossier_until on dossier ((coalesce(finished_at, closed_at, 'infinity'::timestamptz)))
  where accepted_at is not null or finished_at is not null;
-- Results handed over since a moment, or not yet.
create index dossier_handed_over on dossier ((coalesce(returned_at, 'infinity'::timestamptz))) where finished_at is not null;
