-- Who looked at a dossier from outside the units that have it: control office and inspectors (NĐ 61/2018 Đ.5; rules on personal data).
create table access_log (
  id bigint generated always as identity primary key,
  account_id uuid not null references account,
  dossier_id uuid not null references dossier,
  operation text not null,
  at timestamptz not null
);
create index access_log_dossier on access_log (dossier_id, at desc);
create index access_log_account on access_log (account_id, at desc);
-- It can be added to and read, nothing else.
grant select, insert on access_log to motcua_app;
