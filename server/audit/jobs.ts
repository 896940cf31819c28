import { eachNight } from '../organisation/index.ts';
import type { Recurring } from '../platform/schedule.ts';
import { runDetectors } from './detectors/index.ts';
import { judgeLooks } from './judge-looks.ts';

/**
 * The honesty detectors look at what has happened, every night; after a standstill once is enough, for they look back. Who
 * read what is judged every hour.
 */
export const AUDIT_JOBS: readonly Recurring[] = [
  {
    name: 'audit.detectors',
    first: eachNight('02:30'),
    next: eachNight('02:30'),
    catchUp: 'LATEST',
    async run(services, tx, at) {
      await runDetectors(services, tx, at);
    },
  },
  judgeLooks,
];
