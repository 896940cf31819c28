import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Instant, Nullable, OneOf, Text } from './shape.ts';

/** PLANNED: told in advance (NĐ 224/2026/NĐ-CP Điều 13); FAULT: nobody could know. */
export const OUTAGE_KINDS = ['PLANNED', 'FAULT'] as const;

/** What of the system does not work, from when to when, and what to do meanwhile. */
export const Outage = Type.Object(
  {
    id: Id,
    kind: OneOf(OUTAGE_KINDS),
    standing: OneOf(['COMING', 'NOW', 'PAST'] as const),
    what: Type.String(),
    /** Empty: only told in Vietnamese; `insteadEn` likewise. */
    whatEn: Type.String(),
    instead: Type.String(),
    insteadEn: Type.String(),
    from: Instant,
    /** When it is expected to work again; null: not known. */
    until: Nullable(Instant),
    announcedAt: Instant,
    /** When an administrator said it works again; null: he has not. */
    endedAt: Nullable(Instant),
  },
  { $id: 'Outage' },
);
export type Outage = Static<typeof Outage>;

export const outageOperations = {
  listOutages: operation({
    method: 'GET',
    path: '/outages',
    tag: 'administration',
    caller: 'ANYONE',
    summary: 'Outages of the system that are announced, that are, and the latest that were, newest first',
    input: Type.Object({}),
    output: Type.Object({ items: Type.Array(Outage) }),
  }),
  announceOutage: operation({
    method: 'POST',
    path: '/outages',
    tag: 'administration',
    caller: 'OFFICER',
    summary: 'An administrator of the province tells everybody what does not work, or will not for a time',
    input: Type.Object({
      kind: OneOf(OUTAGE_KINDS),
      what: Text(300, 3),
      whatEn: Type.Optional(Text(300)),
      instead: Text(500, 3),
      insteadEn: Type.Optional(Text(500)),
      from: Instant,
      until: Type.Optional(Instant),
    }),
    output: Outage,
  }),
  endOutage: operation({
    method: 'POST',
    path: '/outages/{outageId}/end',
    tag: 'administration',
    caller: 'OFFICER',
    summary: 'It works again, or will not take place',
    input: Type.Object({ outageId: Id }),
    output: Outage,
  }),
};
