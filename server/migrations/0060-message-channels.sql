-- Which provider of its channel took a message over; null: before there were several, or a stand-in.
alter table delivery add column provider text;

-- What all copies of the program know of a provider of messages.
create table message_provider (
  name text primary key,
  -- times in a row it could not be reached
  failures int not null default 0,
  -- it is left alone until then
  rests_until timestamptz,
  -- no message is handed over before: so many a second, of all copies together
  free_at timestamptz not null default '-infinity'
);
grant select, insert, update on message_provider to motcua_app;

-- Receipts a provider brings by itself, kept so that any copy can tell them. Neither text nor number is in them.
create table provider_receipt (
  provider text not null,
  ref text not null,
  state text not null check (state in ('SENT', 'DELIVERED', 'FAILED')),
  at timestamptz not null,
  primary key (provider, ref)
);
grant select, insert, update on provider_receipt to motcua_app;
