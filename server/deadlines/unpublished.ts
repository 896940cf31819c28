import { addDays, addWorkingDays, instantAt, localDate } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { provinceCommittee } from '../catalogue/index.ts';
import { parameter } from '../organisation/index.ts';
import type { Recurring } from '../platform/schedule.ts';
import { controlOffice } from './addressee.ts';
import { raise } from './raise.ts';

/** What took effect so many days ago is still found, should nothing have run meanwhile or the version have been entered late. */
const LOOKS_BACK_DAYS = 30;

/**
 * T10: a version of a procedure is about to take effect, or has, and names no publication decision (NĐ 63/2010 Đ.15): the
 * control office is told once of each, and has it on its list until the version names one.
 */
export const alertUnpublished: Recurring['run'] = async ({ reference }, tx, at, now) => {
  const held = reference.current();
  const { calendar } = held;
  const date = localDate(calendar, at);
  const ahead = parameter(held, 'publish.daysBeforeEffect', date);
  const { rows } = await sql<{ id: string; code: string; name: string; valid_from: string }>`
    select id, code, name, valid_from from procedure_version
    where valid_from between ${addDays(date, -LOOKS_BACK_DAYS)} and ${addWorkingDays(calendar, date, ahead)}
      and not content ? 'decision' and (valid_to is null or valid_to >= ${date})
    order by code`.execute(tx);
  if (rows.length === 0) return;
  const to = await controlOffice(tx, date, provinceCommittee(held, date));
  for (const { id, code, name, valid_from } of rows)
    await raise(tx, held, now, {
      kind: 'PUBLICATION_MISSING',
      level: 'CENTRE',
      subject: id,
      due: instantAt(calendar, valid_from, '00:00'),
      facts: { code, procedure: name, date: valid_from },
      to,
    });
};
