-- Who acts for whom with the one-stop units: parents, guardians, legal representatives, agents by authorisation. What a row
-- says never changes; what becomes of it is added once: an answer, an end.
create table representation (
  id uuid primary key,
  kind text not null check (kind in ('PARENT', 'GUARDIAN', 'LEGAL_REPRESENTATIVE', 'AGENT')),
  -- who is represented, as written down then; with an account of his own where he authorised somebody himself
  principal_account uuid references account,
  principal_number text not null,
  principal_name text not null,
  principal jsonb not null,
  -- who represents: whoever declared it, or whom the principal named; his account once he has accepted
  agent_account uuid references account,
  agent_number text not null,
  agent_name text not null,
  -- empty: all
  procedures text[] not null,
  acts text[] not null,
  from_date date not null,
  to_date date,
  -- by the rule of the day it was written down; null: until somebody ends it
  last_day date,
  paper_kind text,
  paper_number text,
  paper_date date,
  paper_issuer text,
  made_by uuid not null references account,
  made_at timestamptz not null,
  -- the agent's word, or that of the officer who has compared it with the paper, and at which unit
  answered boolean,
  answered_at timestamptz,
  answered_by uuid references account,
  answered_unit text references unit,
  answer_reason text,
  ended_at timestamptz,
  ended_by uuid references account,
  -- where an officer ended it on paper; null: one side did
  ended_unit text references unit,
  end_reason text,
  check (principal_number <> agent_number),
  check (last_day is null or to_date is null or last_day <= to_date),
  check (kind = 'AGENT' or paper_kind is not null),
  check ((paper_kind is null) = (paper_number is null) and (paper_kind is null) = (paper_date is null)
    and (paper_kind is null) = (paper_issuer is null)),
  check ((answered_at is null) = (answered is null) and (answered_at is null) = (answered_by is null)),
  check (answered is not true or agent_account is not null),
  -- what was declared counts by an officer's word only, never by that of whoever declared it
  check (answered_by is null or kind = 'AGENT' or (answered_unit is not null and answered_by <> made_by)),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create index representation_agent on representation (agent_account) where answered and ended_at is null;
create index representation_agent_number on representation (agent_number, made_at desc);
create index representation_principal_number on representation (principal_number, made_at desc);

-- On whose word a dossier was filed for somebody else, and by whom.
alter table dossier
  add column representation_id uuid references representation,
  add column agent_account uuid references account,
  add check ((representation_id is null) = (agent_account is null));
create index dossier_agent on dossier (agent_account, created_at desc) where agent_account is not null;

grant select, insert on representation to motcua_app;
grant update (agent_account, answered, answered_at, answered_by, answered_unit, answer_reason, ended_at, ended_by, ended_unit, end_reason)
  on representation to motcua_app;
