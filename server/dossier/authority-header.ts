import { todayOf } from '../catalogue/index.ts';
import { getUnit, unitName } from '../organisation/index.ts';
import type { SlipData } from '../papers/index.ts';
import type { Context } from '../platform/context.ts';
import { committeeOf, placeOf } from './slips.ts';

/** The head of a document that the deciding authority issues today (NĐ 30/2020 Phụ lục I). */
export function authorityHeader(
  { reference, now }: Pick<Context, 'reference' | 'now'>,
  key: string,
  number?: string,
): SlipData['header'] {
  const held = reference.current();
  const today = todayOf(held, now);
  const unit = getUnit(held, key);
  const committee = unit.kind === 'PEOPLES_COMMITTEE';
  return {
    governingUnit: committee || unit.parent === null ? '' : unitName(held, unit.parent, today),
    issuingUnit: unitName(held, unit.key, today),
    ...(number === undefined ? {} : { number }),
    place: placeOf(unitName(held, committeeOf(held, unit.key), today)),
    date: today,
  };
}
