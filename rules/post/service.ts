import type { PostState } from './states.ts';

/** Steps the province and its carrier promise a time for. */
export const SERVICE_STEPS = ['PACK', 'DELIVER', 'RETURN'] as const;
export type ServiceStep = (typeof SERVICE_STEPS)[number];

/** The promise an order is under in its state; null: it waits for nobody. */
export const SERVICE_STEP = {
  ORDERED: 'PACK',
  PACKED: 'PACK',
  HANDED_OVER: 'DELIVER',
  IN_TRANSIT: 'DELIVER',
  ATTEMPT_FAILED: 'DELIVER',
  DELIVERED: null,
  RETURNING: 'RETURN',
  RETURNED_TO_COUNTER: null,
  CANCELLED: null,
} as const satisfies Record<PostState, ServiceStep | null>;
