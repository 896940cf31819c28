import type { ReceivedComponent } from '@motcua/contract/dossier-view';
import { isSamePaper, staysWithPerson, type HeldPaper } from '@motcua/rules/once';
import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';

export interface HeldQuestion {
  dossierId: string;
  applicantIdNumber: string;
  /** Components of the dossier's case. */
  components: readonly { code: string; name: string }[];
  /** What the counter has marked as handed in. */
  received: readonly ReceivedComponent[];
}

/** A paper as it lies in some dossier of the person. */
interface Found {
  name: string;
  code: string | null;
  own: boolean;
  dossierCode: string;
  /** Local date. */
  date: string;
  kind: 'FILE' | 'RESULT' | 'COPY';
}

/**
 * Papers of the applicant that need not be handed in again: in this dossier, in an earlier one of the same person under
 * the same name, or as the result of an earlier procedure (NĐ 61/2018 Đ.20.5).
 */
export async function findHeldPapers(db: Db, question: HeldQuestion): Promise<HeldPaper[]> {
  const found = await papersOf(db, question);
  return question.components.flatMap(({ code, name }): HeldPaper[] => {
    const here = found.find((one) => one.own && one.code === code);
    if (here?.kind === 'COPY') return [heldAs(code, here)];
    if (here !== undefined)
      return [{ component: code, where: 'THIS_DOSSIER', dossierCode: null, date: here.date }];
    const others = staysWithPerson(name)
      ? found.filter((one) => !one.own && isSamePaper(one.name, name))
      : [];
    const earlier = others.find(({ kind }) => kind === 'COPY') ?? others[0];
    return earlier === undefined ? [] : [heldAs(code, earlier)];
  });
}

const WHERE = {
  FILE: 'EARLIER_DOSSIER',
  RESULT: 'EARLIER_RESULT',
  COPY: 'CERTIFIED_COPY',
} as const satisfies Record<Found['kind'], HeldPaper['where']>;

const heldAs = (component: string, { kind, dossierCode, date }: Found): HeldPaper => ({
  component,
  where: WHERE[kind],
  dossierCode,
  date,
});

/** Every paper in the dossiers of a person, the newest first: files, what the counter marked, results that grant, certified copies that count. */
async function papersOf(db: Db, { dossierId, applicantIdNumber, received }: HeldQuestion): Promise<Found[]> {
  const { rows } = await sql<Found>`
    with mine as (
      select d.id, d.id = ${dossierId}::uuid as own, coalesce(d.code, d.submission_code) as code, d.result,
        d.finished_at, coalesce(d.accepted_at, d.created_at) as began, pv.content,
        case when d.id = ${dossierId}::uuid then ${JSON.stringify(received)}::jsonb else d.received end as received
      from dossier d join procedure_version pv on pv.id = d.procedure_version_id
      where d.id = ${dossierId}::uuid
        or (d.applicant_id_number = ${applicantIdNumber} and d.accepted_at is not null)
      order by own desc, d.created_at desc limit 500
    )
    select c.name, c.code, mine.own, coalesce(issuing.code, mine.code) as "dossierCode",
      coalesce(k.certified_at, f.uploaded_at)::date as date, case when k.id is null then 'FILE' else 'COPY' end as kind
    from mine
      join dossier_file f on f.dossier_id = mine.id and f.removed_at is null
      join jsonb_to_recordset(mine.content -> 'components') as c(code text, name text) on c.code = f.component
      left join certification k on k.sha256 = f.sha256
      left join dossier issuing on issuing.id = k.dossier_id
    where k.revoked_at is null
    union all
    select k.document_name, null, false, mine.code, k.certified_at::date, 'COPY'
    from mine join certification k on k.dossier_id = mine.id
    where not mine.own and k.file_id is not null and k.revoked_at is null
    union all
    select c.name, c.code, mine.own, mine.code, mine.began::date, 'FILE'
    from mine
      cross join jsonb_to_recordset(mine.received) as r(code text, present boolean)
      join jsonb_to_recordset(mine.content -> 'components') as c(code text, name text) on c.code = r.code
    where r.present
    union all
    select r.name, null, mine.own, mine.code, mine.finished_at::date, 'RESULT'
    from mine cross join jsonb_to_recordset(mine.content -> 'results') as r(name text)
    where not mine.own and mine.result ->> 'outcome' = 'GRANT' and mine.finished_at is not null
    order by date desc`.execute(db);
  return rows;
}
