import type { Output } from '@motcua/contract/operations';
import { addDays, instantAt } from '@motcua/rules/calendar';
import { scheduleProblems } from '@motcua/rules/fees';
import { factsOf, feeUnder } from '../../catalogue/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertMay } from '../guard.ts';

type Trial = Output<'tryFeeSchedule'>;
type Difference = Trial['differences'][number];

/** Read at a time, so that a year of a large province does not stand in memory. */
const BATCH = 2_000;
const SHOWN = 10;

/**
 * What a proposed schedule would have charged on the dossiers accepted in a period, each with its own facts, channel and day.
 * Nothing is written.
 *
 * @throws {Refusal} FORBIDDEN, INVALID_INPUT
 */
export const tryFeeSchedule: Act<'tryFeeSchedule'> = async (context, { code, from, to, schedule }) => {
  assertMay(context, 'propose', null);
  if (to < from) throw new Refusal('INVALID_INPUT', 'Ngày cuối phải từ ngày đầu trở đi.');
  const problems = scheduleProblems(schedule);
  if (problems.length > 0)
    throw new Refusal('INVALID_INPUT', {
      detail: problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      fields: problems.map(({ path, message }) => ({ field: `schedule.${path.join('.')}`, message })),
    });
  const trial: Trial = { count: 0, unknown: 0, before: 0, after: 0, differences: [] };
  for await (const dossier of acceptedIn(context, code, from, to)) {
    const { view } = dossier.fee;
    const { total } = feeUnder(context.reference.current(), schedule, {
      code,
      channel: view.channel,
      date: view.date,
      given: {},
      kept: factsOf(view),
      answers: dossier.answers,
    });
    if (total === null || view.total === null) {
      trial.unknown += 1;
      continue;
    }
    trial.count += 1;
    trial.before += view.total;
    trial.after += total;
    trial.differences = largest([
      ...trial.differences,
      { code: dossier.code ?? '', before: view.total, after: total },
    ]);
  }
  return trial;
};

const largest = (differences: readonly Difference[]): Difference[] =>
  differences
    .filter(({ before, after }) => before !== after)
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
    .slice(0, SHOWN);

/** Dossiers of a procedure whose fee was reckoned at an acceptance of the period. */
async function* acceptedIn({ db, reference }: Context, code: string, from: string, to: string) {
  const { calendar } = reference.current();
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await db
      .selectFrom('dossier')
      .select(['id', 'code', 'answers', 'fee'])
      .where('procedure_code', '=', code)
      .where('accepted_at', '>=', instantAt(calendar, from, '00:00'))
      .where('accepted_at', '<', instantAt(calendar, addDays(to, 1), '00:00'))
      .where('fee', 'is not', null)
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    for (const { fee, ...row } of rows) if (fee !== null) yield { ...row, fee };
    const end = rows.at(-1);
    if (end === undefined || rows.length < BATCH) return;
    last = end.id;
  }
}
