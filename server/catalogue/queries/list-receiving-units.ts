import { localDate } from '@motcua/rules/calendar';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { receivingUnits } from '../receiving.ts';
import { getProcedureOn } from '../versions.ts';

/** Made once: comparing text by a named locale looks the locale up each time, and a page sorts a hundred units. */
const byName = new Intl.Collator('vi').compare;

export const listReceivingUnits: Act<'listReceivingUnits'> = async ({ db, reference, now }, { code }) => {
  const held = reference.current();
  const today = localDate(held.calendar, now);
  const { content } = await getProcedureOn(db, code, today);
  const items = receivingUnits(held, content, today).map(({ intakeUnit, authority }) => ({
    intakeUnit: unitRef(held, intakeUnit.key, today),
    authority: unitRef(held, authority, today),
    address: intakeUnit.address,
    phone: intakeUnit.phone,
  }));
  return { items: items.toSorted((a, b) => byName(a.intakeUnit.name, b.intakeUnit.name)) };
};
