-- A light copy of a file that is still on its way over a thin line: read by whoever works on the dossier, gone when the file is there.
alter table upload add column light_id uuid;
create index upload_coming on upload (dossier_id) where light_id is not null;
grant update (light_id) on upload to motcua_app;
