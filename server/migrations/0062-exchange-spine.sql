-- What all copies of the program know of a system outside.
create table external_system (
  system text primary key check (system in ('TAX', 'CIVIL_STATUS', 'RESIDENCE', 'SOCIAL_INSURANCE', 'POWER')),
  -- times in a row it could not be reached
  failures int not null default 0,
  failing_since timestamptz,
  failure text,
  tried_at timestamptz,
  -- it is left alone until then; whoever comes first after that tries it, alone
  rests_until timestamptz,
  answered_at timestamptz
);
grant select, insert, update on external_system to motcua_app;

alter table external_request
  -- why it failed last where it was this request that failed; null: nobody could reach the system
  add column fault text check (fault in ('TEMPORARY', 'PERMANENT', 'REFUSED')),
  -- times in a row the system was reached and failed at this request
  add column faults int not null default 0,
  -- it is not tried any more by itself, until a person puts it back
  add column dead_at timestamptz;
grant update (fault, faults, dead_at) on external_request to motcua_app;
create index external_request_unanswered on external_request (system, asked_at) where replied_at is null;

-- What people did with requests that stood still, and why.
create table external_act (
  id bigint generated always as identity primary key,
  request_id uuid not null references external_request,
  act text not null check (act in ('TAKE', 'AGAIN')),
  account_id uuid not null references account,
  at timestamptz not null,
  reason text not null
);
create index external_act_request on external_act (request_id);
grant select, insert on external_act to motcua_app;

-- The last comparison of what was asked with what a system outside holds of it.
create table external_reconciliation (
  system text primary key check (system in ('TAX', 'CIVIL_STATUS', 'RESIDENCE', 'SOCIAL_INSURANCE', 'POWER')),
  at timestamptz not null,
  by uuid not null references account,
  compared int not null,
  -- [{ requestId, kind }], the oldest first; of what the system alone knows only the number
  differences jsonb not null,
  unknown_here int not null
);
grant select, insert, update on external_reconciliation to motcua_app;
