import type { Contradiction } from '@motcua/contract/audit';
import { isoInstant } from '@motcua/rules/calendar';
import { parameter, unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { namesOf } from '../names.ts';
import { reasonText } from '../ledger.ts';
import { periodOf } from '../period.ts';
import { returnsWithin } from '../returns.ts';
import { overseenUnits, today } from '../rights.ts';

/** Refused or guided away here, accepted there: by another person or in another unit, with the same papers (C-12). */
export const listContradictions: Act<'listContradictions'> = async (context, input) => {
  const units = overseenUnits(context, 'ledger');
  const held = context.reference.current();
  const { start, end } = periodOf(held.calendar, input);
  const days = parameter(held, 'audit.contradictionDays', today(context));
  const pairs = (await returnsWithin(context.db, { start, end, days })).filter(
    ({ officer, unit, accepted }) =>
      (officer !== accepted.officer || unit !== accepted.unit) &&
      (units === null || units.includes(unit) || units.includes(accepted.unit)),
  );
  const names = await namesOf(
    context.db,
    pairs.flatMap((pair) => [pair.officer ?? '', pair.accepted.officer]),
  );
  const date = today(context);
  const items = pairs.flatMap((pair): Contradiction[] => {
    const { entryId, kind, reasonCode, officer, accepted } = pair;
    if (entryId === null || reasonCode === null || officer === null) return [];
    return [
      {
        procedureCode: pair.procedureCode,
        procedureName: pair.procedureName,
        refused: {
          entryId,
          dossier: { dossierId: pair.dossierId, code: pair.code },
          kind: kind === 'GUIDANCE' ? 'GUIDANCE' : 'REFUSAL',
          reasonText: reasonText(reasonCode, pair.text),
          at: isoInstant(held.calendar, pair.at),
          officer: names.of(officer),
          unit: unitRef(held, pair.unit, date),
        },
        accepted: {
          dossier: { dossierId: accepted.dossierId, code: accepted.code },
          at: isoInstant(held.calendar, new Date(accepted.at)),
          officer: names.of(accepted.officer),
          unit: unitRef(held, accepted.unit, date),
        },
        days: pair.days,
      },
    ];
  });
  return { items };
};
