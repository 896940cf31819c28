import type { PostOrderView } from '@motcua/contract/post';
import { addWorkingDays, localDate, type LocalDate } from '@motcua/rules/calendar';
import { SERVICE_STEP, type ServiceStep } from '@motcua/rules/post';
import { parameter } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { PostOrder } from './tables.ts';

const DAYS = { PACK: 'post.packDays', DELIVER: 'post.deliverDays', RETURN: 'post.returnDays' } as const;

/** The last day of a step that began at a moment, by the promise of that day. */
export function lastDay(
  held: ReturnType<Context['reference']['current']>,
  step: ServiceStep,
  from: Date,
): LocalDate {
  const day = localDate(held.calendar, from);
  return addWorkingDays(held.calendar, day, parameter(held, DAYS[step], day));
}

/** The promise an order is under now. */
export function promiseOf(
  { reference, now }: Pick<Context, 'reference' | 'now'>,
  order: Pick<PostOrder, 'state' | 'ready_at' | 'handed_at' | 'since'>,
): PostOrderView['promise'] {
  const step = SERVICE_STEP[order.state];
  if (step === null) return null;
  const held = reference.current();
  const from = { PACK: order.ready_at, DELIVER: order.handed_at ?? order.since, RETURN: order.since }[step];
  const until = lastDay(held, step, from);
  return { step, until, late: localDate(held.calendar, now) > until };
}
