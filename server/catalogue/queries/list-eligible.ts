import type { NOT_ELIGIBLE } from '@motcua/contract/counter';
import { localDate } from '@motcua/rules/calendar';
import { foldVietnamese } from '@motcua/rules/text';
import { getUnit, inForce, unitRef, type Reference } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { ProcedureVersion } from '../../province/index.ts';
import { isOwnOneStop, isReceivedAnywhere, receivingUnits } from '../receiving.ts';

type Reason = (typeof NOT_ELIGIBLE)[number];

/**
 * Whether a one-stop unit may receive each procedure of an authority that may be elsewhere (NĐ 118/2025 Đ.14): what the
 * publication decision opens to every counter; of the rest, why not and where instead.
 *
 * @throws {Refusal} UNKNOWN_UNIT
 */
export const listEligible: Act<'listEligible'> = async ({ db, reference, now }, { unit, authority, q }) => {
  const held = reference.current();
  const today = localDate(held.calendar, now);
  for (const key of [unit, authority])
    if (!held.units.has(key))
      throw new Refusal('NOT_FOUND', 'Không có đơn vị này. Chọn lại trong danh sách.');
  const versions = await db
    .selectFrom('procedure_version')
    .select(['code', 'content'])
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .execute();
  const asked = foldVietnamese(q?.trim() ?? '');
  const procedures = versions
    .filter(({ content }) => decides(held, content, authority))
    .filter(({ code, content }) => foldVietnamese(`${code} ${content.name}`).includes(asked))
    .toSorted((a, b) => compare(a.content.name, b.content.name))
    .map(({ code, content }) => ({
      code,
      name: content.name,
      decision: content.decision ?? null,
      reason: whyNot(held, content, { unit, authority, today }),
    }));
  return {
    eligible: procedures.flatMap(({ reason, ...one }) => (reason === null ? [one] : [])),
    refused: procedures.flatMap(({ code, name, reason }) =>
      reason === null ? [] : [{ code, name, reason }],
    ),
    instead: [...held.units.values()]
      .filter(
        (one) => one.kind === 'ONE_STOP' && inForce(one, today) && isOwnOneStop(held, one.key, authority),
      )
      .map((one) => ({ unit: unitRef(held, one.key, today), address: one.address, phone: one.phone })),
  };
};

const { compare } = new Intl.Collator('vi');

/** The authority decides the procedure: by name, or as a people's committee of its level. */
function decides(held: Reference, procedure: ProcedureVersion, authority: string): boolean {
  const { key, kind, level } = getUnit(held, authority);
  return procedure.authority === key || (kind === 'PEOPLES_COMMITTEE' && procedure.authority === level);
}

interface Place {
  unit: string;
  authority: string;
  today: string;
}

/** Null where the unit may receive it for the authority. */
function whyNot(
  held: Reference,
  procedure: ProcedureVersion,
  { unit, authority, today }: Place,
): Reason | null {
  if (isOwnOneStop(held, unit, authority)) return null;
  if (procedure.nonTerritorial && !isReceivedAnywhere(procedure)) return 'NO_PLACE';
  const received = receivingUnits(held, procedure, today, authority).some(
    ({ intakeUnit }) => intakeUnit.key === unit,
  );
  return received ? null : 'NOT_LISTED';
}
