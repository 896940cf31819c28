-- Notices leave by e-mail too.
alter table delivery drop constraint delivery_channel_check;
alter table delivery add constraint delivery_channel_check check (channel in ('SMS', 'ZALO', 'EMAIL'));

-- The channels that are tried one after the other once those before have failed.
alter table message add column fallback text[] not null default '{}'
  check (fallback <@ array['SMS', 'ZALO', 'EMAIL']);

-- How a person wants to be told outside of the portal; without a row, as each notice says by itself.
create table message_setting (
  account_id uuid primary key references account,
  -- in the order in which they are tried; none: the inbox alone; null: as each notice says
  channels text[] check (channels <@ array['SMS', 'ZALO', 'EMAIL']),
  lang text not null check (lang in ('vi', 'en')),
  -- HH:MM at the office; null: the province's
  quiet_from text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_until text check (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  set_at timestamptz not null,
  check ((quiet_from is null) = (quiet_until is null))
);
grant select, insert, update on message_setting to motcua_app;

-- In a trial nothing leaves the house: what would have been sent, for an administrator to look at, for thirty days.
create table trial_message (
  number bigint generated always as identity primary key,
  -- of the message on its channel: sent again after a fault it is the same
  ref text not null unique,
  channel text not null check (channel in ('SMS', 'ZALO', 'EMAIL')),
  -- the end of a number, the beginning of an address
  sent_to text not null,
  subject text,
  text text not null,
  at timestamptz not null
);
create index trial_message_at on trial_message (at);
grant select, insert, delete on trial_message to motcua_app;
