import { CARRIER_EVENTS, POST_STATES, SERVICE_STEPS } from '@motcua/rules/post';
import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Instant, LocalDate, Nullable, OneOf, Text, UnitRef } from './shape.ts';

const Money = Type.Integer({ minimum: 0, description: 'whole đồng' });

/** Lines of a signature drawn on a screen of 600 × 200: each a row of x, y, x, y … */
export const DrawnSignature = Type.Array(
  Type.Array(Type.Integer({ minimum: 0, maximum: 600 }), { minItems: 4, maxItems: 2000 }),
  { minItems: 1, maxItems: 60 },
);
export type DrawnSignature = Static<typeof DrawnSignature>;

/** A paper that goes to its owner by post. */
export const PostOrderView = Type.Object(
  {
    id: Id,
    /** What the carrier knows it by. */
    code: Type.String(),
    dossierId: Id,
    dossierCode: Type.String(),
    procedureName: Type.String(),
    receiverName: Type.String(),
    receiverAddress: Type.String(),
    state: OneOf(POST_STATES),
    batchNumber: Nullable(Type.String()),
    /** What the receiver pays the carrier (thu hộ). */
    collect: Money,
    tracking: Nullable(Type.String()),
    failed: Type.Integer(),
    /** The last thing that was told of it. */
    since: Instant,
    note: Type.String(),
    /** The promise it is under, with its last day. */
    promise: Nullable(Type.Object({ step: OneOf(SERVICE_STEPS), until: LocalDate, late: Type.Boolean() })),
    /** The carrier has not taken the order over its interface yet, and why. */
    unsent: Nullable(Type.String()),
  },
  { $id: 'PostOrderView' },
);
export type PostOrderView = Static<typeof PostOrderView>;

/** Bảng kê: what the courier takes away at once. */
export const PostBatchView = Type.Object(
  {
    id: Id,
    number: Type.String(),
    unit: UnitRef,
    standing: OneOf(['OPEN', 'SEALED', 'HANDED_OVER'] as const),
    createdAt: Instant,
    createdBy: Type.String(),
    seal: Nullable(Type.String()),
    sealedAt: Nullable(Instant),
    courier: Nullable(Type.String()),
    handedAt: Nullable(Instant),
    /** What its receivers pay the carrier, all together. */
    collect: Money,
    orders: Type.Array(PostOrderView),
  },
  { $id: 'PostBatchView' },
);
export type PostBatchView = Static<typeof PostBatchView>;

/** A result that is here and goes by post. */
export const PostWaiting = Type.Object({
  dossierId: Id,
  code: Type.String(),
  procedureName: Type.String(),
  receiverName: Type.String(),
  receiverAddress: Type.String(),
  readyAt: Instant,
  packBy: LocalDate,
  late: Type.Boolean(),
  /** It came back once: ask the receiver before it is sent again. */
  cameBack: Type.Boolean(),
  unit: UnitRef,
});
export type PostWaiting = Static<typeof PostWaiting>;

/**
 * What the carrier tells of one order. `signature`: HMAC-SHA256 in hex, with the key both sides share, over the JSON array
 * `[eventId, order, kind, at, receiver, reason]`; what is absent counts as an empty text.
 */
export const PostNotice = Type.Object({
  /** The carrier's own; the same again changes nothing. */
  eventId: Text(80, 4),
  order: Text(40, 4),
  kind: OneOf(CARRIER_EVENTS),
  at: Instant,
  receiver: Type.Optional(Text(200)),
  reason: Type.Optional(Text(300)),
  signature: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});
export type PostNotice = Static<typeof PostNotice>;

/** TAKEN: now; KNOWN: told before; KEPT: changes nothing any more, for somebody to look at; UNKNOWN_ORDER: kept too. */
export const TOLD_AS = ['TAKEN', 'KNOWN', 'KEPT', 'UNKNOWN_ORDER'] as const;
export type ToldAs = (typeof TOLD_AS)[number];

const tag = 'post';
const caller = 'OFFICER';
const batchId = { batchId: Id };

/** Operations of the post: results to their owners by tally list, seal and courier, and what the carrier tells of them. */
export const postOperations = {
  listPost: operation({
    method: 'GET',
    path: '/post',
    tag,
    caller,
    summary:
      'What goes by post from the counters of the caller: to pack, tally lists, what is under way, exceptions',
    input: Type.Object({}),
    output: Type.Object({
      toPack: Type.Array(PostWaiting),
      batches: Type.Array(PostBatchView),
      /** Back at the counter, late, or not taken by the carrier. */
      exceptions: Type.Array(PostOrderView),
      /** What the carrier told and nothing came of. */
      strange: Type.Array(
        Type.Object({
          order: Type.String(),
          kind: OneOf(CARRIER_EVENTS),
          at: Instant,
          known: Type.Boolean(),
        }),
      ),
      postage: Money,
    }),
  }),
  packPost: operation({
    method: 'POST',
    path: '/post/batches',
    tag,
    caller,
    summary: 'Put results on a new tally list, or on an open one',
    input: Type.Object({
      items: Type.Array(
        Type.Object({
          dossierId: Id,
          /** Postage is paid already, or borne by the office: the receiver pays nothing. */
          prepaid: Type.Optional(Type.Boolean()),
        }),
        { minItems: 1, maxItems: 200 },
      ),
      batchId: Type.Optional(Id),
    }),
    output: PostBatchView,
  }),
  unpackPost: operation({
    method: 'POST',
    path: '/post/orders/{orderId}/unpack',
    tag,
    caller,
    summary: 'Take an order from its tally list, as long as that is not sealed',
    input: Type.Object({ orderId: Id }),
    output: PostBatchView,
  }),
  sealPostBatch: operation({
    method: 'POST',
    path: '/post/batches/{batchId}/seal',
    tag,
    caller,
    summary: 'Close the tally list and seal the bag; nothing goes in or out from then on',
    input: Type.Object({ ...batchId, seal: Text(40, 1) }),
    output: PostBatchView,
  }),
  handOverPostBatch: operation({
    method: 'POST',
    path: '/post/batches/{batchId}/hand-over',
    tag,
    caller,
    summary: 'The courier takes the sealed bag and signs for it on the screen',
    input: Type.Object({ ...batchId, courierName: Text(100, 2), signature: DrawnSignature }),
    output: PostBatchView,
  }),
  printPostBatch: operation({
    method: 'GET',
    path: '/post/batches/{batchId}/print',
    tag,
    caller,
    summary: 'The tally list on paper, with both signatures',
    input: Type.Object({ ...batchId, as: Type.Optional(OneOf(['pdf', 'html'] as const)) }),
    output: Type.Any(),
    bytes: 'OUT',
  }),
  recordPostEvent: operation({
    method: 'POST',
    path: '/post/orders/{orderId}/events',
    tag,
    caller,
    summary:
      'Write down from paper what the carrier has not told: delivered to whom, failed, back at the counter',
    input: Type.Object({
      orderId: Id,
      kind: OneOf(CARRIER_EVENTS),
      at: Type.Optional(Instant),
      receiver: Type.Optional(Text(200)),
      reason: Type.Optional(Text(300)),
    }),
    output: PostOrderView,
  }),
  notifyPostEvent: operation({
    method: 'POST',
    path: '/post/events',
    tag,
    caller: 'ANYONE',
    summary:
      'The carrier tells of an order, signed; the same event again changes nothing, the order in which they come neither',
    input: PostNotice,
    output: Type.Object({ told: OneOf(TOLD_AS) }),
  }),
  getPostStages: operation({
    method: 'GET',
    path: '/dossiers/{dossierId}/post',
    tag,
    caller: 'SIGNED_IN',
    summary: 'Where the result of a dossier is that was sent by post, stage by stage',
    input: Type.Object({ dossierId: Id }),
    output: Type.Object({
      orders: Type.Array(
        Type.Object({
          tracking: Nullable(Type.String()),
          state: OneOf(POST_STATES),
          collect: Money,
          stages: Type.Array(Type.Object({ state: OneOf(POST_STATES), at: Instant, note: Type.String() })),
        }),
      ),
      /** What a result sent by post costs today. */
      postage: Money,
    }),
  }),
};
