import type { Client } from '@motcua/contract/client';
import type { AlertKind, AlertView } from '@motcua/contract/deadlines';
import { deliverNotice, carryDelivery } from '../messages/index.ts';
import type { Services } from '../platform/context.ts';
import { openLog } from '../platform/log.ts';
import type { SteppedClock } from '../platform/now.ts';
import { workOff, type OutboxHandlers } from '../platform/outbox.ts';
import { callApplicant, carryOutTimer } from '../deadlines/index.ts';

/** What has to do with time and telling; papers are not set here. */
export const LETTERS: OutboxHandlers = {
  notice: deliverNotice,
  timer: carryOutTimer,
  delivery: carryDelivery,
  call: callApplicant,
};
export const SILENT = openLog({ level: 'silent' });

/** What of a province in a test is needed here. */
interface Stage {
  services: Services;
  clock: SteppedClock;
  as(username: string): Client;
}

/** It becomes this moment, and every letter due by then is opened at its own. */
export async function until(
  { clock, services }: Stage,
  moment: string,
  others: OutboxHandlers = {},
): Promise<void> {
  const handlers = { ...LETTERS, ...others };
  const end = new Date(moment);
  for (;;) {
    const next = await services.db
      .selectFrom('outbox')
      .select('next_try_at')
      .where('done_at', 'is', null)
      .where('next_try_at', '<=', end)
      .where('topic', 'in', Object.keys(handlers))
      .orderBy('next_try_at')
      .executeTakeFirst();
    if (next === undefined) break;
    if (next.next_try_at > clock.now()) clock.set(next.next_try_at.toISOString());
    await workOff(services, handlers, clock.now(), SILENT);
  }
  clock.set(moment);
}

/** Alerts about one dossier that a person is told. */
export async function alertsOf(
  { as }: Stage,
  username: string,
  dossierId: string,
  kind?: AlertKind,
): Promise<AlertView[]> {
  const { items } = await as(username).listAlerts({ limit: 200 });
  return items.filter(
    (alert) => alert.dossierId === dossierId && (kind === undefined || alert.kind === kind),
  );
}
