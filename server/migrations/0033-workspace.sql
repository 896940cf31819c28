-- Who has a dossier open now: nothing is lost with it, so it is not logged.
create unlogged table dossier_reading (
  dossier_id uuid not null,
  account_id uuid not null,
  unit_key text not null,
  since timestamptz not null,
  last_at timestamptz not null,
  primary key (dossier_id, account_id)
);
grant select, insert, update, delete on dossier_reading to motcua_app;

-- What officers write to each other about a dossier; struck, it stays.
create table dossier_note (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  at timestamptz not null,
  by_account uuid not null references account,
  by_name text not null,
  unit_key text not null references unit,
  text text not null,
  struck_at timestamptz
);
create index dossier_note_dossier on dossier_note (dossier_id, at);
grant select, insert, update (struck_at) on dossier_note to motcua_app;

-- Every draft of a result that was saved or put before those who decide; none is written over.
create table result_draft (
  id bigint generated always as identity primary key,
  dossier_id uuid not null references dossier,
  -- the step it was written in; null where it corrects a result
  task_id uuid references task,
  text text not null,
  outcome text not null check (outcome in ('GRANT', 'DENY')),
  opinion text not null,
  -- put before those who decide; false: kept to go on with
  sent boolean not null,
  at timestamptz not null,
  by_account uuid references account,
  by_name text not null
);
create index result_draft_dossier on result_draft (dossier_id, id);
insert into result_draft (dossier_id, text, outcome, opinion, sent, at, by_name)
  select id, draft_result ->> 'text', draft_result ->> 'outcome', '', true, updated_at, draft_result ->> 'by'
  from dossier where draft_result is not null;
grant select, insert on result_draft to motcua_app;

-- Which of them somebody has read before deciding.
create table draft_seen (
  draft_id bigint not null references result_draft,
  account_id uuid not null references account,
  at timestamptz not null,
  primary key (draft_id, account_id)
);
grant select, insert on draft_seen to motcua_app;
