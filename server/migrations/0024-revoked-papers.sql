-- Originals taken back when a result replaced them: they prove nothing any more.
create table revoked_paper (
  -- what kind of paper, as the procedures name it; with its number it is one original
  paper text not null,
  number text not null,
  dossier_id uuid not null references dossier,
  at timestamptz not null,
  by_account uuid not null references account,
  primary key (paper, number)
);
create index revoked_paper_dossier on revoked_paper (dossier_id);
grant select, insert on revoked_paper to motcua_app;
