-- Letters to the future, and the jobs that come again.

-- What was given up stays in the table and may become much; the due ones are found beside it.
drop index outbox_waiting;
create index outbox_waiting on outbox (next_try_at, id) where done_at is null and attempts < 12;
create index outbox_given_up on outbox (id) where done_at is null and attempts >= 12;

-- The next occurrence of each job that comes again. Whoever carries it out holds the row meanwhile.
create table schedule (
  name text primary key,
  next_at timestamptz not null
);

grant select, insert, update on schedule to motcua_app;
