/** Where a paper sent to its owner stands (TT 17/2017/TT-BTTTT: tally list, sealing, co-signature, record of delivery). */
export const POST_STATES = [
  'ORDERED',
  'PACKED',
  'HANDED_OVER',
  'IN_TRANSIT',
  'ATTEMPT_FAILED',
  'DELIVERED',
  'RETURNING',
  'RETURNED_TO_COUNTER',
  'CANCELLED',
] as const;
export type PostState = (typeof POST_STATES)[number];

/** What the one-stop unit does. */
export const OFFICE_EVENTS = ['PACKED', 'UNPACKED', 'HANDED_OVER', 'CANCELLED'] as const;
/** What the carrier tells. */
export const CARRIER_EVENTS = ['TAKEN', 'ATTEMPT_FAILED', 'DELIVERED', 'RETURNING', 'RETURNED'] as const;
export type CarrierEvent = (typeof CARRIER_EVENTS)[number];
export type PostEvent = (typeof OFFICE_EVENTS)[number] | CarrierEvent;

/** States × events; what is missing changes nothing, and is kept for somebody to look at. */
const NEXT = {
  ORDERED: { PACKED: 'PACKED', CANCELLED: 'CANCELLED' },
  PACKED: { UNPACKED: 'ORDERED', HANDED_OVER: 'HANDED_OVER' },
  HANDED_OVER: {
    TAKEN: 'IN_TRANSIT',
    ATTEMPT_FAILED: 'ATTEMPT_FAILED',
    DELIVERED: 'DELIVERED',
    RETURNING: 'RETURNING',
    RETURNED: 'RETURNED_TO_COUNTER',
  },
  IN_TRANSIT: {
    ATTEMPT_FAILED: 'ATTEMPT_FAILED',
    DELIVERED: 'DELIVERED',
    RETURNING: 'RETURNING',
    RETURNED: 'RETURNED_TO_COUNTER',
  },
  ATTEMPT_FAILED: {
    ATTEMPT_FAILED: 'ATTEMPT_FAILED',
    DELIVERED: 'DELIVERED',
    RETURNING: 'RETURNING',
    RETURNED: 'RETURNED_TO_COUNTER',
  },
  DELIVERED: {},
  // whoever comes to the post office on its way back still gets it
  RETURNING: { DELIVERED: 'DELIVERED', RETURNED: 'RETURNED_TO_COUNTER' },
  RETURNED_TO_COUNTER: {},
  CANCELLED: {},
} as const satisfies Record<PostState, Partial<Record<PostEvent, PostState>>>;

/** Nothing follows: another order may be made for the same paper. */
export const CLOSED_POST: readonly PostState[] = POST_STATES.filter(
  (state) => Object.keys(NEXT[state]).length === 0,
);
/** It is with the carrier. */
export const WITH_CARRIER = ['HANDED_OVER', 'IN_TRANSIT', 'ATTEMPT_FAILED', 'RETURNING'] as const;

export const isWithCarrier = (state: PostState): boolean =>
  (WITH_CARRIER as readonly PostState[]).includes(state);

/** Null: the event changes nothing in this state. */
export const afterPostEvent = (state: PostState, event: PostEvent): PostState | null =>
  (NEXT[state] as Partial<Record<PostEvent, PostState>>)[event] ?? null;

export interface ToldEvent {
  kind: CarrierEvent;
  /** Its moment, as the carrier says it: ISO 8601 of one zone, or milliseconds. */
  at: number;
}

export interface Standing {
  state: PostState;
  /** Deliveries that failed. */
  failed: number;
}

/**
 * Where an order stands by all that its carrier has told, in whatever order it was heard: the events are read by their own
 * moments. After so many failed deliveries the paper goes back.
 */
export function standingAfter(events: readonly ToldEvent[], mostAttempts: number): Standing {
  const inOrder = events.toSorted(
    (a, b) => a.at - b.at || CARRIER_EVENTS.indexOf(a.kind) - CARRIER_EVENTS.indexOf(b.kind),
  );
  let state: PostState = 'HANDED_OVER';
  let failed = 0;
  for (const { kind } of inOrder) {
    const next = afterPostEvent(state, kind);
    if (next === null) continue;
    if (kind === 'ATTEMPT_FAILED') failed += 1;
    state = next === 'ATTEMPT_FAILED' && failed >= mostAttempts ? 'RETURNING' : next;
  }
  return { state, failed };
}
