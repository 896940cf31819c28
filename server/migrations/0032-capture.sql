-- What is known of a file an officer scanned and found true to the original: pages, resolution, who, when.
alter table dossier_file add column scan jsonb;

-- Pages on their way to becoming one file of one component. Their bytes lie with the uploads until the officer has
-- confirmed the file, or nobody came back for them.
create table capture (
  id uuid primary key,
  dossier_id uuid not null references dossier,
  component text not null,
  created_by uuid not null references account,
  created_at timestamptz not null,
  -- each wish for a file is a round of its own; a letter of an earlier one does nothing
  round int not null default 0,
  -- pages of the file in order; null: still being collected
  pages uuid[],
  -- the file as it was put together; null: not yet
  pdf jsonb,
  file_id uuid references dossier_file
);
create index capture_dossier on capture (dossier_id);
create index capture_left on capture (created_at) where file_id is null;

-- One telephone, one component, ten minutes.
create table capture_pairing (
  token_hash bytea primary key,
  capture_id uuid not null references capture on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  -- the first telephone that sends a page; no other may after it
  device_hash bytea
);
create index capture_pairing_capture on capture_pairing (capture_id);

create table capture_page (
  id uuid primary key,
  capture_id uuid not null references capture on delete cascade,
  -- null: sent from the desk
  pairing bytea references capture_pairing on delete cascade,
  size bigint not null,
  sha256 text,
  created_at timestamptz not null,
  -- what was found when all bytes were there; null: still arriving
  facts jsonb,
  -- the words of the page as PDF without picture, where the machine reads
  words bytea
);
create index capture_page_capture on capture_page (capture_id);

grant select, insert, update, delete on capture, capture_page, capture_pairing to motcua_app;
