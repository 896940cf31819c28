import type { Output } from '@motcua/contract/operations';
import { localDate } from '@motcua/rules/calendar';
import { unitAt, unitRef, type Reference } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import type { ProcedureVersion } from '../../province/index.ts';
import { decidingUnit, decidingUnits } from '../deciding-unit.ts';
import { otherCounter, receivingUnits } from '../receiving.ts';
import { getProcedureOn } from '../versions.ts';

type Units = Output<'listReceivingUnits'>['items'];

export const listReceivingUnits: Act<'listReceivingUnits'> = async (
  { db, reference, now },
  { code, authority, place },
) => {
  const held = reference.current();
  const today = localDate(held.calendar, now);
  const { content } = await getProcedureOn(db, code, today);
  const authorities = decidingUnits(held, content, today)
    .map(({ key }) => unitRef(held, key, today))
    .toSorted((a, b) => compare(a.name, b.name));
  const wanted = authority ?? (place === undefined ? undefined : foundIn(held, content, place, today));
  const decides = authorities.find(({ key }) => key === wanted);
  return { decides: decides ?? null, authorities, items: listed(held, content, today, decides?.key) };
};

/** The unit a place leads to, whichever fact of the procedure says it. */
function foundIn(
  held: Reference,
  procedure: ProcedureVersion,
  place: string,
  today: string,
): string | undefined {
  const facts = { answers: { [procedure.place ?? '']: place }, applicant: { address: place } };
  const found = decidingUnit(held, procedure, facts, today);
  return found !== null && 'unit' in found ? found.unit : undefined;
}

/** Procedures of one authority are received at the same places, so a list once made serves until the units change. */
const made = new WeakMap<Reference, Map<string, Units>>();

function listed(
  held: Reference,
  procedure: ProcedureVersion,
  today: string,
  decides: string | undefined,
): Units {
  const lists = made.get(held) ?? new Map<string, Units>();
  made.set(held, lists);
  const key = `${today} ${procedure.authority} ${procedure.nonTerritorial} ${decides}`;
  const known = lists.get(key);
  if (known !== undefined) return known;
  const units = listOf(held, procedure, today, decides);
  lists.set(key, units);
  return units;
}

const { compare } = new Intl.Collator('vi');

function listOf(
  held: Reference,
  procedure: ProcedureVersion,
  today: string,
  decides: string | undefined,
): Units {
  return receivingUnits(held, procedure, today, decides)
    .map(({ intakeUnit: { key }, authority }) => ({ ...unitAt(held, key, today), authority }))
    .map(({ key, address, phone, authority }) => {
      const other = otherCounter(held, { intakeUnit: key, authority }, today);
      return {
        intakeUnit: unitRef(held, key, today),
        authority: unitRef(held, authority, today),
        ...(other === null ? {} : { authorityCounter: unitRef(held, other, today) }),
        address,
        phone,
      };
    })
    .toSorted((a, b) => compare(a.intakeUnit.name, b.intakeUnit.name));
}
