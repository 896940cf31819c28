-- Who took a result, by which paper, and what became of the originals: persons' data, and so not in the events.
create table result_return (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  at timestamptz not null,
  by_account uuid not null references account,
  method text not null,
  receiver_name text not null,
  receiver_id_number text not null,
  proof text,
  authority jsonb,
  originals jsonb not null,
  signed text not null check (signed in ('ON_PAPER', 'BY_NAME')),
  -- the scan of the receipt with the receiver's hand
  signed_file uuid references dossier_file
);
create index result_return_dossier on result_return (dossier_id, at desc);
grant select, insert on result_return to motcua_app;
grant update (signed, signed_file) on result_return to motcua_app;

-- Who was told once that his result waits for long.
create table result_reminder (
  dossier_id uuid primary key references dossier,
  at timestamptz not null
);
grant select, insert on result_reminder to motcua_app;
