import type { EarlierDatum } from '@motcua/contract/counter';
import { localDate } from '@motcua/rules/calendar';
import { foldVietnamese } from '@motcua/rules/text';
import { sql } from 'kysely';
import { findPerson } from '../identity/index.ts';
import { unitName } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { PersonAsked } from './earlier-papers.ts';

const FIELDS = ['address', 'phone', 'email'] as const;
/** Different values of a field worth offering. */
const MOST = 3;

interface Given {
  applicant: Partial<Record<(typeof FIELDS)[number], string>>;
  source: EarlierDatum['source'];
}

/** Where the person lived and could be reached, as he said in accepted dossiers or registered himself; each value once, newest first. */
export async function earlierData(context: Context, person: PersonAsked): Promise<EarlierDatum[]> {
  const given = await givenBy(context, person);
  return FIELDS.flatMap((field) => {
    const seen = new Set<string>();
    return given
      .flatMap(({ applicant, source }): EarlierDatum[] => {
        const value = applicant[field] ?? '';
        const same = foldVietnamese(value);
        if (value === '' || seen.has(same)) return [];
        seen.add(same);
        return [{ field, value, source }];
      })
      .slice(0, MOST);
  });
}

async function givenBy(context: Context, { idNumber, fullName }: PersonAsked): Promise<Given[]> {
  const held = context.reference.current();
  const rows = await context.db
    .selectFrom('dossier')
    .select(['applicant', 'code', 'intake_unit', 'accepted_at'])
    .where('applicant_id_number', '=', idNumber)
    .where('applicant_name_folded', '=', sql<string>`fold(${fullName})`)
    .where('accepted_at', 'is not', null)
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute();
  const inDossiers = rows.flatMap(({ applicant, code, intake_unit, accepted_at }): Given[] => {
    if (accepted_at === null) return [];
    const date = localDate(held.calendar, accepted_at);
    return [{ applicant, source: { dossierCode: code, unit: unitName(held, intake_unit, date), date } }];
  });
  const registered = await findPerson(context.db, idNumber);
  if (registered === undefined || foldVietnamese(registered.full_name) !== foldVietnamese(fullName))
    return inDossiers;
  const today = localDate(held.calendar, context.now);
  return [...inDossiers, { applicant: registered, source: { dossierCode: null, unit: null, date: today } }];
}
