-- A declaration that somebody besides the applicant signs: what he was asked, each time anew, and what he said. Only added, but for
-- his answer.
create table signature_request (
  id uuid primary key,
  -- in the order they were asked; the last one of a signer counts
  number bigint generated always as identity,
  dossier_id uuid not null references dossier,
  -- of the form: in what capacity
  signer text not null,
  how text not null check (how in ('PORTAL', 'SHEET')),
  -- hash of the declaration then; another one voids it
  content text not null,
  full_name text not null,
  id_number text not null,
  asked_by uuid not null references account,
  asked_at timestamptz not null,
  signed boolean,
  answered_at timestamptz,
  answered_by uuid references account,
  reason text,
  -- of SHEET: the scan of what he signed by hand
  sheet_file uuid references dossier_file,
  check ((signed is null) = (answered_at is null) and (signed is null) = (answered_by is null)),
  check ((how = 'SHEET') = (sheet_file is not null)),
  check (how <> 'SHEET' or signed is true),
  check ((signed is false) = (reason is not null))
);
create index signature_request_dossier on signature_request (dossier_id, number desc);
create index signature_request_person on signature_request (id_number) where how = 'PORTAL' and signed is null;

grant select, insert on signature_request to motcua_app;
grant update (signed, answered_at, answered_by, reason) on signature_request to motcua_app;
