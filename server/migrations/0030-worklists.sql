-- When what a step waited for came: an answer, papers, a payment. The worklist shows it until the step is done.
alter table task add column answered_at timestamptz;

-- The transaction that wrote the row last, whoever wrote it: a list asks for what has changed since its own snapshot.
alter table task add column changed xid8 not null default '0';
alter table task alter column changed set default pg_current_xact_id();
create function note_change() returns trigger language plpgsql as $$
begin
  new.changed := pg_current_xact_id();
  return new;
end $$;
create trigger task_changed before update on task for each row execute function note_change();
create index task_changed on task (unit_key, changed);

-- What the counts and the order of risk look at, so that both are read from the index alone.
create index task_open on task (unit_key, dossier_due_at, id)
  include (due_at, account_id, kind, status, answered_at) where done_at is null;
drop index task_open_unit;

-- A list an officer comes back to, under a name of his own.
create table work_view (
  id uuid primary key,
  account_id uuid not null references account,
  name text not null,
  queue text not null,
  filter jsonb not null,
  created_at timestamptz not null
);
create unique index work_view_name on work_view (account_id, lower(name));

grant select, insert, update, delete on work_view to motcua_app;
