-- A system outside may have to look into a matter before it answers; said once, however often it is asked.
alter table external_request add column verifying_at timestamptz;
grant update (verifying_at) on external_request to motcua_app;
