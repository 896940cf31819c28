import { APPLICANT_ADDRESS } from '@motcua/rules/place';
import type { Reference } from '../../organisation/index.ts';
import type { Caller } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import { decidingUnit } from '../deciding-unit.ts';
import { demands, type Asker } from '../use.ts';
import type { SearchableCatalogue } from './search-catalogue.ts';

/** A commune's own matters, by where the applicant lives. */
const AT_HOME = { authority: 'COMMUNE', place: APPLICANT_ADDRESS };

/** What is known of who searches: a citizen's commune, and whether it is an organisation. Officers search for others. */
export async function askerOf(
  db: Db,
  reference: Reference,
  caller: Caller | null,
  today: string,
): Promise<Asker> {
  if (caller === null || caller.kind === 'OFFICER' || caller.personId === null) return {};
  const person = await db
    .selectFrom('person')
    .select('address')
    .where('id', '=', caller.personId)
    .executeTakeFirst();
  const facts = { answers: {}, applicant: { address: person?.address ?? '' } };
  const found = decidingUnit(reference, AT_HOME, facts, today);
  return {
    subject: caller.kind === 'ORGANISATION' ? 'ORGANISATION' : 'PERSON',
    ...(found !== null && 'unit' in found ? { place: found.unit } : {}),
  };
}

/** Counts change at night, with the catalogue; until then what was worked out for one neighbour serves the others. */
const worked = new WeakMap<SearchableCatalogue, Map<string, Promise<Map<string, number>>>>();

export async function demandsOn(
  db: Db,
  catalogue: SearchableCatalogue,
  asker: Asker,
  today: string,
): Promise<Map<string, number>> {
  const known = worked.get(catalogue) ?? new Map<string, Promise<Map<string, number>>>();
  worked.set(catalogue, known);
  const key = `${today.slice(0, 7)} ${asker.place ?? ''} ${asker.subject ?? ''}`;
  const made = known.get(key) ?? demands(db, asker, today);
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}
