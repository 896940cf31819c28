-- The register of certifications (sổ chứng thực, NĐ 23/2015/NĐ-CP Đ.13), apart from that of dossiers: one number a certified paper,
-- without gap in the book of a unit and year; where an electronic copy was made of it, the copy, and whether it still counts.
create table certification (
  id uuid primary key,
  -- by which anybody may ask whether the copy counts; says nothing of a person and cannot be guessed
  code text not null unique,
  dossier_id uuid not null references dossier,
  unit_key text not null references unit,
  book text not null,
  year int not null,
  volume int not null,
  seq int not null check (seq > 0),
  document_name text not null,
  document_number text,
  document_issuer text,
  pages int not null,
  copies int not null,
  -- the scan that was compared with the original; null: certified on paper only
  source_file uuid unique references dossier_file,
  certified_at timestamptz not null,
  by_account uuid not null references account,
  signer text not null,
  -- his post, and by which authority he signed
  signed_by jsonb not null,
  -- the copy with its words and its signature, once it is made
  file_id uuid unique references dossier_file,
  sha256 text,
  revoked_at timestamptz,
  revoked_by uuid references account,
  revoke_reason text,
  unique (unit_key, book, year, seq),
  check ((file_id is null) = (sha256 is null)),
  check (file_id is null or source_file is not null),
  check (num_nonnulls(revoked_at, revoked_by, revoke_reason) in (0, 3))
);
create index certification_dossier on certification (dossier_id);
create index certification_sha256 on certification (sha256) where sha256 is not null;
grant select, insert on certification to motcua_app;
-- what stands in the register never changes; the copy and its end are added
grant update (file_id, sha256, revoked_at, revoked_by, revoke_reason) on certification to motcua_app;

-- Where the bytes of a copy were used, taken over or sent anew.
create index dossier_file_sha256 on dossier_file (sha256);

-- The same wish may be refused first, and then asked for under an exception.
drop index request_attempt_once;
create unique index request_attempt_once on request_attempt (dossier_id, officer, day, md5(item), verdict);
