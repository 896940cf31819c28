-- Which transaction last changed what procedures are found by. Every copy of the program keeps the catalogue's words in
-- memory and reads this one row before each search, so none ever answers from an old catalogue.
create table catalogue_stamp (
  only_row boolean primary key default true check (only_row),
  changed_in xid8 not null
);
insert into catalogue_stamp (changed_in) values (pg_current_xact_id());

-- As the owner, so that whoever may write the catalogue need not be granted this table; once per transaction is enough.
create function stamp_catalogue() returns trigger language plpgsql security definer set search_path from current as $$
begin
  update catalogue_stamp set changed_in = pg_current_xact_id() where changed_in <> pg_current_xact_id();
  return null;
end
$$;

create trigger stamp_catalogue after insert or update or delete or truncate on procedure_version
  for each statement execute function stamp_catalogue();
create trigger stamp_catalogue after insert or update or delete or truncate on search_word
  for each statement execute function stamp_catalogue();
create trigger stamp_catalogue after insert or update or delete or truncate on life_event
  for each statement execute function stamp_catalogue();

grant select on catalogue_stamp to motcua_app;
