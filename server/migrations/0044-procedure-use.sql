-- How often people came for a procedure, by month, deciding authority and whether they are persons: counted anew each night
-- from the dossiers that were received, so that the portal shows first what is asked for here and at this time of the year.
create table procedure_use (
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  procedure_code text not null,
  authority text not null references unit,
  subject text not null check (subject in ('PERSON', 'ORGANISATION')),
  count integer not null check (count > 0),
  primary key (procedure_code, month, authority, subject)
);
grant select, insert, delete on procedure_use to motcua_app;

-- what is held in memory for searching holds these counts too
create trigger stamp_catalogue after insert or update or delete or truncate on procedure_use
  for each statement execute function stamp_catalogue();
