-- Which limits beside the due dates a change of the calendar has moved: answering a submission, bringing papers, an agency's answer.
create table calendar_limit_move (
  change_id uuid not null references calendar_change,
  kind text not null check (kind in ('INTAKE', 'SUPPLEMENT', 'CONSULTATION')),
  dossier_id uuid not null references dossier,
  -- the step it stands on; null: the supplement request of the dossier
  task_id uuid,
  unit_key text not null,
  before timestamptz not null,
  after timestamptz not null
);
create index calendar_limit_move_page on calendar_limit_move (change_id, before, dossier_id);
grant select, insert on calendar_limit_move to motcua_app;
