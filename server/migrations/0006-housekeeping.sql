grant delete on upload to motcua_app;
create index outbox_done on outbox (done_at) where done_at is not null;
create index session_expiry on session (expires_at);
