create table procedure_version (
  id uuid primary key,
  code text not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  sector text not null,
  levels text[] not null,
  subjects text[] not null,
  content jsonb not null,
  content_hash text not null,
  source text not null,
  unique (code, valid_from)
);
create index procedure_version_period on procedure_version (valid_from, valid_to);

create table form_version (
  code text not null,
  version text not null,
  valid_from date not null,
  valid_to date,
  content jsonb not null,
  primary key (code, version)
);

create table process_version (
  id uuid primary key,
  key text not null,
  valid_from date not null,
  valid_to date,
  content jsonb not null,
  unique (key, valid_from)
);

create table life_event (
  key text primary key,
  rank int not null,
  content jsonb not null
);

-- Words people use for the words of the law: synonyms, abbreviations.
create table search_word (
  word text not null,
  means text not null,
  kind text not null check (kind in ('SYNONYM', 'ABBREVIATION', 'STOPWORD')),
  primary key (kind, word, means)
);

grant select on procedure_version, form_version, process_version, life_event, search_word to motcua_app;
