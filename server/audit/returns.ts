import { papersChanged, type PapersThen } from '@motcua/rules/once';
import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import type { LedgerReason } from './tables.ts';

/** A matter that ended badly, and the same applicant accepted with the same procedure soon after. */
export interface Return {
  entryId: string | null;
  kind: 'GUIDANCE' | 'REFUSAL' | 'WITHDRAWN' | 'STOPPED';
  reasonCode: LedgerReason | null;
  text: string;
  at: Date;
  officer: string | null;
  unit: string;
  procedureCode: string;
  procedureName: string;
  dossierId: string;
  code: string;
  accepted: {
    dossierId: string;
    code: string;
    at: string;
    officer: string;
    unit: string;
    sameAuthority: boolean;
  };
  days: number;
  /** The papers of the first dossier are on record, so that they could be compared. */
  compared: boolean;
}

interface Candidate extends Omit<Return, 'compared'> {
  missing: string[];
  before: PapersThen;
  after: PapersThen;
  formCorrected: boolean;
}

/** Reasons that an acceptance elsewhere, or a payment, answers: no contradiction. */
const ELSEWHERE: LedgerReason[] = ['WRONG_PLACE', 'WRONG_AUTHORITY'];
const NO_REFUSAL: LedgerReason[] = ['INFORMATION', 'FEE_UNPAID', 'DUPLICATE'];

/**
 * Applicants who were guided away, refused, or left within the period, and were accepted with the same procedure within
 * some days although no paper had come and none had changed. Matters of a company are compared only where the form says
 * the same.
 */
export async function returnsWithin(
  db: Db | Tx,
  { start, end, days }: { start: Date; end: Date; days: number },
): Promise<Return[]> {
  const { rows } = await sql<Candidate>`
    with ended as (
      select l.id as entry, l.dossier_id, l.kind, l.reason_code, l.text, l.components, l.at, l.officer, l.unit
      from refusal_ledger l join dossier d on d.id = l.dossier_id
      where l.at >= ${start} and l.at < ${end} and l.kind in ('GUIDANCE', 'REFUSAL')
        and l.reason_code <> all(${sql.val(NO_REFUSAL)}::text[])
        and (d.accepted_at is null or l.at < d.accepted_at or d.state = 'CLOSED_INCOMPLETE')
      union all
      select null, e.dossier_id, e.kind, null, coalesce(e.data ->> 'note', ''), '{}', e.at, w.id, coalesce(e.unit_key, d.intake_unit)
      from dossier_event e join dossier d on d.id = e.dossier_id
        -- an applicant who withdraws by himself is not named
        left join account w on w.id = e.actor_id and w.kind = 'OFFICER'
      where e.at >= ${start} and e.at < ${end} and e.kind in ('WITHDRAWN', 'STOPPED') and d.accepted_at is not null
    )
    select x.entry as "entryId", x.kind, x.reason_code as "reasonCode", x.text, x.at, x.officer, x.unit,
      a.procedure_code as "procedureCode", a.procedure_name as "procedureName", a.id as "dossierId", coalesce(a.code, a.submission_code) as code,
      jsonb_build_object('dossierId', b.id, 'code', b.code, 'at', e.at, 'officer', e.actor_id, 'unit', coalesce(e.unit_key, b.intake_unit), 'sameAuthority', b.authority = a.authority) as accepted,
      greatest(0, b.accepted_at::date - x.at::date)::int as days, x.components as missing,
      coalesce(x.reason_code = 'FORM_INCOMPLETE', false) and a.answers <> b.answers as "formCorrected",
      jsonb_build_object('files', ${papersBy('a', sql`x.at`)}, 'present', case when a.id = b.id then '[]' else ${presentIn('a')} end) as before,
      jsonb_build_object('files', ${papersBy('b', sql`b.accepted_at`)}, 'present', ${presentIn('b')}) as after
    from ended x
      join dossier a on a.id = x.dossier_id
      join dossier b on b.applicant_id_number = a.applicant_id_number and b.procedure_code = a.procedure_code
        and b.accepted_at > x.at and b.accepted_at <= x.at + make_interval(days => ${days}::int)
        and (a.id = b.id or a.applicant ->> 'kind' = 'PERSON' or a.answers = b.answers)
      join dossier_event e on e.dossier_id = b.id and e.kind = 'ACCEPTED'
    where not (coalesce(x.reason_code = any(${sql.val(ELSEWHERE)}::text[]), false) and coalesce(e.unit_key, b.intake_unit) <> x.unit)
    order by x.at, b.accepted_at`.execute(db);
  return rows
    .filter((row) => !papersChanged(row))
    .map(({ missing: _, before, after: __, ...row }) => ({
      ...row,
      compared: before.files.length + before.present.length > 0,
    }));
}

const papersBy = (alias: 'a' | 'b', until: ReturnType<typeof sql>) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('component', f.component, 'sha256', f.sha256)), '[]')
  from dossier_file f where f.dossier_id = ${sql.ref(`${alias}.id`)} and f.component is not null and f.uploaded_at <= ${until}
    and (f.removed_at is null or f.removed_at > ${until}))`;

const presentIn = (alias: 'a' | 'b') => sql`(
  select coalesce(jsonb_agg(r.code), '[]') from jsonb_to_recordset(${sql.ref(`${alias}.received`)}) as r(code text, present boolean) where r.present)`;
