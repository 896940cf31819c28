import type { EarlierPaper } from '@motcua/contract/counter';
import { addMonths, localDate } from '@motcua/rules/calendar';
import { isSamePaper, staysWithPerson } from '@motcua/rules/once';
import { sql, type RawBuilder } from 'kysely';
import { unitName } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { ProcedureVersion } from '../province/index.ts';
import { keptOf, revokedAmong, type Kept } from './kept-papers.ts';
import { numberOf } from './revoked-papers.ts';

type Component = ProcedureVersion['components'][number];

/** Whose papers: the number together with the name that the identity paper shows. */
export interface PersonAsked {
  idNumber: string;
  fullName: string;
}

export const isHis = ({ idNumber, fullName }: PersonAsked): RawBuilder<boolean> =>
  sql<boolean>`d.applicant_id_number = ${idNumber} and d.applicant_name_folded = fold(${fullName})`;

/**
 * Papers of a person that stand for components of a procedure, each a certified copy or else the newest of its kind (NĐ 61/2018 Đ.20.5): files of
 * accepted dossiers, results that were granted, copies that were certified. Not those made for one matter only, older than the procedure allows, or
 * taken back since.
 *
 * @param whose condition on the dossier `d` that says whose papers these are
 */
export async function earlierPapers(
  context: Context,
  whose: RawBuilder<boolean>,
  components: readonly Component[],
): Promise<EarlierPaper[]> {
  const held = context.reference.current();
  const wanted = components.filter(({ name, form }) => form === undefined && staysWithPerson(name));
  if (wanted.length === 0) return [];
  const kept = await keptOf(context, whose);
  const revoked = await revokedAmong(context, kept);
  const today = localDate(held.calendar, context.now);
  return wanted.flatMap((component): EarlierPaper[] => {
    const matching = kept.filter(
      (one) =>
        isSamePaper(one.name, component.name) &&
        (one.certified?.revokedAt ?? null) === null &&
        !revoked.has(numberOf(one.number ?? '')) &&
        isYoungEnough(component, one, localDate(held.calendar, one.at), today),
    );
    // a certified copy stands for its original, whatever was handed in since
    const found = matching.find(({ kind }) => kind === 'CERTIFIED_COPY') ?? matching[0];
    if (found === undefined) return [];
    const date = localDate(held.calendar, found.at);
    return [
      {
        component: component.code,
        kind: found.kind,
        name: found.name,
        number: found.kind === 'FILE' ? null : found.number,
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
