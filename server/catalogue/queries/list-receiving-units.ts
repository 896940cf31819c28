import type { Output } from '@motcua/contract/operations';
import { localDate } from '@motcua/rules/calendar';
import { unitRef, type Reference } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import type { ProcedureVersion } from '../../province/index.ts';
import { receivingUnits } from '../receiving.ts';
import { getProcedureOn } from '../versions.ts';

type Units = Output<'listReceivingUnits'>['items'];

export const listReceivingUnits: Act<'listReceivingUnits'> = async ({ db, reference, now }, { code }) => {
  const held = reference.current();
  const today = localDate(held.calendar, now);
  const { content } = await getProcedureOn(db, code, today);
  return { items: listed(held, content, today) };
};

/** Procedures of one authority are received at the same places, so a list once made serves until the units change. */
const made = new WeakMap<Reference, Map<string, Units>>();

function listed(held: Reference, procedure: ProcedureVersion, today: string): Units {
  const lists = made.get(held) ?? new Map<string, Units>();
  made.set(held, lists);
  const key = `${today} ${procedure.authority} ${procedure.nonTerritorial}`;
  const known = lists.get(key);
  if (known !== undefined) return known;
  const units = listOf(held, procedure, today);
  lists.set(key, units);
  return units;
}

const { compare } = new Intl.Collator('vi');

function listOf(held: Reference, procedure: ProcedureVersion, today: string): Units {
  return receivingUnits(held, procedure, today)
    .map(({ intakeUnit, authority }) => ({
      intakeUnit: unitRef(held, intakeUnit.key, today),
      authority: unitRef(held, authority, today),
      address: intakeUnit.address,
      phone: intakeUnit.phone,
    }))
    .toSorted((a, b) => compare(a.intakeUnit.name, b.intakeUnit.name));
}
