import { addDays, instantAt, localDate, type TimeOfDay } from '@motcua/rules/calendar';
import type { Services } from '../platform/context.ts';
import type { Recurring } from '../platform/schedule.ts';
import { runDetectors } from './detectors/index.ts';

const NIGHT: TimeOfDay = '02:30';

/** The next night after a moment, by the province's clock. */
function night(after: Date, { reference }: Services): Date {
  const { calendar } = reference.current();
  const today = localDate(calendar, after);
  const tonight = instantAt(calendar, today, NIGHT);
  return tonight > after ? tonight : instantAt(calendar, addDays(today, 1), NIGHT);
}

/** The honesty detectors look at what has happened, every night; after a standstill once is enough, for they look back. */
export const AUDIT_JOBS: readonly Recurring[] = [
  {
    name: 'audit.detectors',
    first: night,
    next: night,
    catchUp: 'LATEST',
    async run(services, tx, at) {
      await runDetectors(services, tx, at);
    },
  },
];
