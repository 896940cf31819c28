import type { Act } from '../../platform/dispatch.ts';
import type { KnownQueues } from '../known.ts';
import { seeTo } from '../see-to.ts';

/** From now on the caller answers for the letter, whoever had it before. */
export const takeLetter =
  (known: KnownQueues): Act<'takeLetter'> =>
  (context, { letterId }) =>
    seeTo(context, known, { letterId, act: 'TAKE', reason: '', write: async () => undefined });
