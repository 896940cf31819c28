import type { EarlierPaper } from '@motcua/contract/counter';
import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../platform/context.ts';
import { numberOf } from './revoked-papers.ts';

/** A paper with bytes in an accepted dossier of the person, as its result, or certified of an original in it. */
export interface Kept {
  dossierId: string;
  code: string;
  unit: string;
  kind: EarlierPaper['kind'];
  name: string;
  fromComponent: string | null;
  /** Number of the result, of the certification, or of the original the file shows, as it was given. */
  number: string | null;
  at: Date;
  /** The system's own paper; null: files. */
  slipId: string | null;
  files: { id: string; name: string }[];
  /** Of a certified copy; null: it is none. */
  certified: { code: string; signer: string; revokedAt: string | null; revokeReason: string | null } | null;
  /** SHA-256 of each of its bytes, in hexadecimal: by these it is known where it was used again. */
  hashes: string[];
}

/**
 * What the offices keep, the newest first; results before the files of the same day.
 *
 * @param whose condition on the dossier `d` that says whose papers these are
 */
export async function keptOf({ db }: Pick<Context, 'db'>, whose: RawBuilder<boolean>): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    with mine as (
      select d.id, d.code, d.intake_unit, d.authority, d.result, d.answers, d.finished_at, pv.content
      from dossier d join procedure_version pv on pv.id = d.procedure_version_id
      where ${whose} and d.accepted_at is not null
      order by d.created_at desc limit 200
    )
    select mine.id as "dossierId", mine.code, mine.authority as unit, 'RESULT' as kind, mine.result ->> 'name' as name,
      null as "fromComponent", mine.result ->> 'number' as number, mine.finished_at as at,
      case when f.id is null then s.id end as "slipId",
      case when f.id is null then '[]' else jsonb_build_array(jsonb_build_object('id', f.id, 'name', f.name)) end as files,
      null::jsonb as certified, jsonb_build_array(coalesce(f.sha256, s.pdf_sha256)) as hashes
    from mine
      left join dossier_file f on f.id = (mine.result ->> 'fileId')::uuid
      left join slip s on s.id = (mine.result ->> 'slipId')::uuid and s.pdf_sha256 is not null
    where mine.finished_at is not null and mine.result ->> 'outcome' = 'GRANT'
      and (f.id is not null or s.id is not null)
      and not exists (select from certification k where k.file_id = f.id)
    union all
    select mine.id, mine.code, k.unit_key, 'CERTIFIED_COPY', k.document_name, k.id::text,
      k.seq || ', quyển số ' || lpad(k.volume::text, 2, '0') || '/' || k.year || '-' || k.book, k.certified_at, null,
      jsonb_build_array(jsonb_build_object('id', f.id, 'name', f.name)),
      jsonb_build_object('code', k.code, 'signer', k.signer, 'revokedAt', k.revoked_at, 'revokeReason', k.revoke_reason),
      jsonb_build_array(f.sha256)
    from mine join certification k on k.dossier_id = mine.id join dossier_file f on f.id = k.file_id
    union all
    select mine.id, mine.code, mine.intake_unit, 'FILE', c.name, c.code, mine.answers ->> (c.collected ->> 'numberIn'),
      max(f.uploaded_at), null,
      jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name) order by f.uploaded_at, f.id),
      null, jsonb_agg(f.sha256)
    from mine
      join dossier_file f on f.dossier_id = mine.id and f.removed_at is null
      join jsonb_to_recordset(mine.content -> 'components') as c(code text, name text, form text, collected jsonb)
        on c.code = f.component
    where c.form is null and not exists (select from certification k where k.sha256 = f.sha256)
    group by mine.id, mine.code, mine.intake_unit, c.name, c.code, mine.answers ->> (c.collected ->> 'numberIn')
    order by at desc, kind desc`.execute(db);
  return rows;
}

/** Numbers of papers that were taken back for a later result. */
export async function revokedAmong(
  { db }: Pick<Context, 'db'>,
  kept: readonly Kept[],
): Promise<ReadonlySet<string>> {
  const numbers = kept.map(({ number }) => numberOf(number ?? '')).filter((number) => number !== '');
  if (numbers.length === 0) return new Set();
  const rows = await db.selectFrom('revoked_paper').select('number').where('number', 'in', numbers).execute();
  return new Set(rows.map(({ number }) => number));
}
