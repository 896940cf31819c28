-- Notices leave by e-mail too.
alter table delivery drop constraint delivery_channel_check;
alter table delivery add constraint delivery_channel_check check (channel in ('SMS', 'ZALO', 'EMAIL'));

-- The channels that are tried one after the other once those before have failed.
alter table message add column fallback text[] not null default '{}'
  check (fallback <@ array['SMS', 'ZALO', 'EMAIL']);
