-- The texts of notices to applicants are changed in the program: one proposes, another decides, and what is decided is sent from
-- its date on. Where nothing is decided the built-in text counts; a notice keeps the text it was sent with.

create table wording_change (
  id uuid primary key,
  number bigint generated always as identity,
  -- of a notice: TB01 …
  kind text not null,
  text_vi text not null,
  text_en text not null,
  -- a text for text messages by themselves; null: the Vietnamese one goes by them too
  text_sms text,
  -- the first day it is sent
  valid_from date not null,
  -- the texts it takes the place of, as they stood when it was approved
  before jsonb,
  reason text not null,
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  approved boolean,
  comment text,
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (approved is null)),
  check (decided_by <> proposed_by)
);
create index wording_change_kind on wording_change (kind, valid_from);

-- What goes by text message where it differs from what lies in the inbox. The version before this one sends `text`.
alter table message add column text_sms text;

grant select, insert, update on wording_change to motcua_app;
