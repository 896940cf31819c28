-- What stands is found by itself, however many alerts there have been; what is done goes after a year.
create index alert_open_account on alert (account_id, created_at desc) where done_at is null and account_id is not null;
create index alert_open_unit on alert (unit_key, created_at desc) where done_at is null and account_id is null;
create index alert_done on alert (done_at) where done_at is not null;
grant delete on alert to motcua_app;

-- Of dossiers that have ended nobody waits for the papers.
drop index dossier_untransferred;
create index dossier_untransferred on dossier (intake_unit)
  where transfer_due_at is not null and transferred_at is null and finished_at is null and closed_at is null;
