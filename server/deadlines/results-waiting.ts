import { addWorkingDays, closeOfBusiness, instantAt, localDate } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { parameter, unitName } from '../organisation/index.ts';
import { post } from '../platform/outbox.ts';
import type { Recurring } from '../platform/schedule.ts';
import { raise } from './raise.ts';

/** So many codes fit into an alert; the list itself is a click away. */
const NAMED = 10;

/**
 * Results nobody has collected for longer than the province allows: the applicant is told once more where to come (TB07), and the
 * head of the counter once of each.
 */
export const remindOfResults: Recurring['run'] = async ({ reference }, tx, at, now) => {
  const held = reference.current();
  const { calendar } = held;
  const date = localDate(calendar, at);
  const days = parameter(held, 'return.waitDays', date);
  const before = instantAt(calendar, addWorkingDays(calendar, date, -days), '00:00');
  const { rows } = await sql<{
    id: string;
    code: string;
    owner_account: string | null;
    unit: string;
    authority: string;
  }>`
    with late as (
      select d.id, d.code, d.owner_account, task.unit_key as unit, d.authority, task.opened_at
      from task join dossier d on d.id = task.dossier_id
      where task.kind = 'RETURN' and task.done_at is null and task.opened_at < ${before}
        and d.state in ('RESULT_READY', 'REFUSED_AFTER_APPRAISAL') and d.parent_id is null
    ), told as (
      insert into result_reminder (dossier_id, at) select id, ${now} from late
      on conflict do nothing returning dossier_id
    )
    select late.* from late join told on told.dossier_id = late.id order by late.opened_at, late.code`.execute(
    tx,
  );
  await post(
    tx,
    rows.map(({ id, code, owner_account, unit }) => ({
      topic: 'notice',
      payload: {
        kind: 'TB07',
        dossierId: id,
        accountId: owner_account,
        facts: { code, unit: unitName(held, unit, date) },
      },
    })),
    now,
  );
  for (const [unit, there] of Map.groupBy(rows, (row) => row.unit))
    await raise(tx, held, now, {
      kind: 'RESULTS_WAITING',
      level: 'CENTRE',
      subject: unit,
      due: closeOfBusiness(calendar, date),
      facts: {
        count: there.length,
        codes: there
          .slice(0, NAMED)
          .map(({ code }) => code)
          .join(', '),
      },
      to: { intakeUnit: unit, authority: there[0]?.authority ?? unit },
    });
};
