-- Every look of an officer at somebody's data is kept, not only that from outside, as whom and for what: the person may see it
-- (NĐ 13/2023/NĐ-CP Đ.9; Luật 91/2025/QH15).
alter table access_log
  -- of the post he read by
  add column unit_key text,
  add column role text,
  -- null: a list, or kept before there were purposes
  add column purpose text
    check (purpose in ('COUNTER', 'HANDLING', 'OPINION', 'RETURN', 'OVERSIGHT', 'IDENTIFY', 'INTAKE')),
  -- whose data a look by number was, where he has an account
  add column subject uuid references account,
  add check (purpose is null or unit_key is not null);

-- A dossier read again within the hour is one look, whichever of its parts was opened.
create unique index access_log_dossier_hour on access_log (account_id, dossier_id, hour)
  where dossier_id is not null and purpose is not null;
create index access_log_subject on access_log (subject) where subject is not null;
create index access_log_person on access_log ((detail ->> 'person')) where dossier_id is null;
create index access_log_hour on access_log using brin (hour) with (pages_per_range = 32);

-- Looks that ask for an explanation, once the work they were for should have followed.
create table unusual_access (
  access_id bigint primary key references access_log,
  reasons text[] not null check (cardinality(reasons) > 0),
  found_at timestamptz not null
);
grant select, insert on unusual_access to motcua_app;
