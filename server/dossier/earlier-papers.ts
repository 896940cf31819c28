import type { EarlierPaper } from '@motcua/contract/counter';
import { addMonths, localDate } from '@motcua/rules/calendar';
import { isSamePaper, staysWithPerson } from '@motcua/rules/once';
import { sql } from 'kysely';
import { unitName } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { ProcedureVersion } from '../province/index.ts';
import { numberOf } from './revoked-papers.ts';

type Component = ProcedureVersion['components'][number];

/** Whose papers: the number together with the name that the identity paper shows. */
export interface PersonAsked {
  idNumber: string;
  fullName: string;
}

/** A paper with bytes in an accepted dossier of the person, or as its result. */
interface Kept {
  dossierId: string;
  code: string;
  unit: string;
  kind: EarlierPaper['kind'];
  name: string;
  fromComponent: string | null;
  /** Number of the result, or of the original the file shows, as it was given. */
  number: string | null;
  at: Date;
}

/**
 * Papers of the person that stand for components of a procedure, each the newest of its kind (NĐ 61/2018 Đ.20.5): files of
 * accepted dossiers and results that were granted. Not those made for one matter only, older than the procedure allows, or
 * taken back since.
 */
export async function earlierPapers(
  context: Context,
  person: PersonAsked,
  components: readonly Component[],
): Promise<EarlierPaper[]> {
  const held = context.reference.current();
  const wanted = components.filter(({ name, form }) => form === undefined && staysWithPerson(name));
  if (wanted.length === 0) return [];
  const kept = await keptOf(context, person);
  const revoked = await revokedAmong(context, kept);
  const today = localDate(held.calendar, context.now);
  return wanted.flatMap((component): EarlierPaper[] => {
    const found = kept.find(
      (one) =>
        isSamePaper(one.name, component.name) &&
        !revoked.has(numberOf(one.number ?? '')) &&
        isYoungEnough(component, one, localDate(held.calendar, one.at), today),
    );
    if (found === undefined) return [];
    const date = localDate(held.calendar, found.at);
    return [
      {
        component: component.code,
        kind: found.kind,
        name: found.name,
        number: found.kind === 'RESULT' ? found.number : null,
        fromDossier: found.dossierId,
        fromComponent: found.fromComponent,
        source: { dossierCode: found.code, unit: unitName(held, found.unit, date), date },
        validTo: component.validMonths === undefined ? null : addMonths(date, component.validMonths),
      },
    ];
  });
}

/** A result bears its day; of a file nobody knows when the paper it shows was issued. */
function isYoungEnough({ validMonths }: Component, { kind }: Kept, issued: string, today: string): boolean {
  if (validMonths === undefined) return true;
  return kind === 'RESULT' && today <= addMonths(issued, validMonths);
}

/** The newest first; results before the files of the same day. */
async function keptOf({ db }: Context, { idNumber, fullName }: PersonAsked): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    with mine as (
      select d.id, d.code, d.intake_unit, d.authority, d.result, d.answers, d.finished_at, pv.content
      from dossier d join procedure_version pv on pv.id = d.procedure_version_id
      where d.applicant_id_number = ${idNumber} and d.applicant_name_folded = fold(${fullName})
        and d.accepted_at is not null
      order by d.created_at desc limit 200
    )
    select mine.id as "dossierId", mine.code, mine.authority as unit, 'RESULT' as kind, mine.result ->> 'name' as name,
      null as "fromComponent", mine.result ->> 'number' as number, mine.finished_at as at
    from mine
    where mine.finished_at is not null and mine.result ->> 'outcome' = 'GRANT'
      and (mine.result ->> 'fileId' is not null
        or exists (select from slip where slip.id = (mine.result ->> 'slipId')::uuid and slip.pdf_sha256 is not null))
    union all
    select mine.id, mine.code, mine.intake_unit, 'FILE', c.name, c.code, mine.answers ->> (c.collected ->> 'numberIn'), max(f.uploaded_at)
    from mine
      join dossier_file f on f.dossier_id = mine.id and f.removed_at is null
      join jsonb_to_recordset(mine.content -> 'components') as c(code text, name text, form text, collected jsonb)
        on c.code = f.component
    where c.form is null
    group by mine.id, mine.code, mine.intake_unit, c.name, c.code, mine.answers ->> (c.collected ->> 'numberIn')
    order by at desc, kind desc`.execute(db);
  return rows;
}

/** Numbers of papers that were taken back for a later result. */
async function revokedAmong({ db }: Context, kept: readonly Kept[]): Promise<ReadonlySet<string>> {
  const numbers = kept.map(({ number }) => numberOf(number ?? '')).filter((number) => number !== '');
  if (numbers.length === 0) return new Set();
  const rows = await db.selectFrom('revoked_paper').select('number').where('number', 'in', numbers).execute();
  return new Set(rows.map(({ number }) => number));
}
