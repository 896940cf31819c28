-- Looking from outside is kept once an hour for each person, dossier and operation; of a list with names, its filter.
alter table access_log
  add column hour timestamptz,
  -- the filter of a list; never anybody's data
  add column detail jsonb,
  alter column dossier_id drop not null;
update access_log set hour = date_trunc('hour', at);
delete from access_log later using access_log first
  where later.account_id = first.account_id and later.dossier_id = first.dossier_id
    and later.operation = first.operation and later.hour = first.hour and later.id > first.id;
alter table access_log
  alter column hour set not null,
  add check ((dossier_id is null) = (detail is not null));
create unique index access_log_once on access_log (account_id, operation, hour, dossier_id, detail) nulls not distinct;

-- Who has no account objects through an officer, who is kept with it; null: the applicant himself.
alter table refusal_ledger
  add column objected_by uuid references account,
  add check (objected_by is null or objected_at is not null);
grant update (objected_by) on refusal_ledger to motcua_app;

-- The book of a sector page by page, in the order of its numbers.
create index dossier_register_seq on dossier (intake_unit, sector, register_seq) where register_seq is not null;
