import { shown } from '@motcua/rules/quality';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { askedOf, countedUnits, figuresOf } from '../figures.ts';

/** For everybody: results of the assessment are public (NĐ 61/2018/NĐ-CP Điều 29). */
export const ratingFigures: Act<'ratingFigures'> = async (context, input) => {
  const asked = askedOf(context, input);
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const { units, whole } = shown(await countedUnits(context, asked), asked.minimum);
  return {
    ...asked,
    province: whole.length === 0 ? null : figuresOf(whole),
    units: units.map((one) => ({ unit: unitRef(held, one.unit, today), figures: figuresOf([one]) })),
  };
};
