import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Id, Instant, Key, Nullable, OneOf, PersonRef, UnitRef } from './shape.ts';

/** What of an officer's receptions is meant: all, those by one way, those for another authority than the unit's own. */
export const RECEPTION_KINDS = ['ALL', 'COUNTER', 'ONLINE', 'ASSISTED', 'POST', 'ELSEWHERE'] as const;
export type ReceptionKind = (typeof RECEPTION_KINDS)[number];

/** What one officer took in at a unit: counted for whoever received, wherever it is decided (J6-A2). */
export const Receptions = Type.Object(
  {
    officer: PersonRef,
    /** Dossiers accepted, by what is meant; a bundle counts once. */
    counts: Type.Object({
      ALL: Type.Integer(),
      COUNTER: Type.Integer(),
      ONLINE: Type.Integer(),
      /** Filed online with help: not among those the applicants filed themselves. */
      ASSISTED: Type.Integer(),
      POST: Type.Integer(),
      ELSEWHERE: Type.Integer(),
    }),
  },
  { $id: 'Receptions' },
);
export type Receptions = Static<typeof Receptions>;

const tag = 'dossier';
const caller = 'OFFICER';
const asked = { unit: Key, year: Type.Integer({ minimum: 2018, maximum: 2100 }) };

/** Operations about who took in what. */
export const receptionsOperations = {
  listReceptions: operation({
    method: 'GET',
    path: '/receptions',
    tag,
    caller,
    summary:
      'Dossiers each officer of a unit accepted in a year; of their own for counter officers, of all for whoever answers for the unit or controls it',
    input: Type.Object(asked),
    output: Type.Object({ unit: UnitRef, items: Type.Array(Receptions) }),
  }),
  listReceived: operation({
    method: 'GET',
    path: '/receptions/of-officer',
    tag,
    caller,
    summary: 'The dossiers behind one figure of listReceptions, newest first',
    input: Type.Object({
      ...asked,
      officer: Id,
      kind: OneOf(RECEPTION_KINDS),
      offset: Type.Optional(Type.Integer({ minimum: 0 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    output: Type.Object({
      total: Type.Integer(),
      items: Type.Array(
        Type.Object({
          dossierId: Id,
          code: Type.String(),
          procedureName: Type.String(),
          authority: UnitRef,
          acceptedAt: Instant,
          returnedAt: Nullable(Instant),
        }),
      ),
    }),
  }),
};
