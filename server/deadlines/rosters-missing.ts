import { addDays, addWorkingDays, localDate, opening } from '@motcua/rules/calendar';
import { mondayOf } from '@motcua/rules/roster';
import { inOffice, parameter } from '../organisation/index.ts';
import type { Recurring } from '../platform/schedule.ts';
import { raise } from './raise.ts';

/**
 * So many working days before a week begins, whoever heads a unit that keeps a roster is told that the next week has none: from
 * Monday on, what opens would go to anybody again.
 */
export const alertRostersMissing: Recurring['run'] = async ({ reference }, tx, at, now) => {
  const held = reference.current();
  const date = localDate(held.calendar, at);
  const monday = addDays(mondayOf(date), 7);
  const ahead = parameter(held, 'roster.aheadDays', date);
  if (addWorkingDays(held.calendar, date, ahead) < monday) return;
  const units = await tx
    .selectFrom('roster_publication as now')
    .select('now.unit_key')
    .distinct()
    .where('now.monday', '=', mondayOf(date))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('roster_publication as next')
            .select('next.id')
            .whereRef('next.unit_key', '=', 'now.unit_key')
            .where('next.monday', '=', monday),
        ),
      ),
    )
    .orderBy('now.unit_key')
    .execute();
  for (const { unit_key } of units)
    await raise(tx, held, now, {
      kind: 'ROSTER_MISSING',
      level: 'HEAD',
      subject: unit_key,
      due: opening(inOffice(held, unit_key).calendar, monday),
      facts: { date: monday },
      to: { unit_key, account_id: null, roles: ['DIVISION_HEAD', 'LEADER', 'CENTRE_DIRECTOR'] },
    });
};
