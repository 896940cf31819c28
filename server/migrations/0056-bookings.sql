-- Visits people book at a one-stop unit. What a row says never changes; what becomes of it is added. Who moves his visit gets
-- another row under the same code, and the one before says when it was moved.
create table booking (
  id uuid primary key,
  code text not null,
  account_id uuid not null references account,
  unit_key text not null references unit,
  procedure_code text not null,
  -- as the slip says it
  procedure_name text not null,
  -- local day at the unit
  day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- which of the places of its slot, counted from 1
  place int not null check (place > 0),
  booked_at timestamptz not null,
  moved_at timestamptz,
  cancelled_at timestamptz,
  arrived_at timestamptz,
  arrived_by uuid references account,
  -- did not come; who comes late all the same has both
  missed_at timestamptz,
  missed_by uuid references account,
  -- he has been told that nobody receives him then any more
  told_at timestamptz,
  check (ends_at > starts_at),
  check (num_nonnulls(moved_at, cancelled_at, arrived_at) <= 1),
  check ((arrived_at is null) = (arrived_by is null)),
  check ((missed_at is null) = (missed_by is null))
);
create unique index booking_code on booking (code) where moved_at is null;
-- never more people in a slot than places
create unique index booking_place on booking (unit_key, starts_at, place)
  where moved_at is null and cancelled_at is null;
-- one visit of a person for one procedure on one day
create unique index booking_once on booking (account_id, procedure_code, day)
  where moved_at is null and cancelled_at is null and arrived_at is null and missed_at is null;
create index booking_account on booking (account_id, starts_at desc);
create index booking_unit on booking (unit_key, day);
create index booking_ahead on booking (starts_at)
  where moved_at is null and cancelled_at is null and arrived_at is null and missed_at is null;
grant select, insert on booking to motcua_app;
grant update (moved_at, cancelled_at, arrived_at, arrived_by, missed_at, missed_by, told_at) on booking to motcua_app;

-- How long a slot is and how many it takes, where the head of a unit has set it, from a day on; of one day the last counts.
create table booking_offer (
  id bigint generated always as identity primary key,
  unit_key text not null references unit,
  valid_from date not null,
  slot_minutes int not null check (slot_minutes between 5 and 240),
  -- 0: no visits are booked there
  places int not null check (places between 0 and 100),
  set_by uuid not null references account,
  set_at timestamptz not null
);
create index booking_offer_unit on booking_offer (unit_key, valid_from desc, id desc);
grant select, insert on booking_offer to motcua_app;
