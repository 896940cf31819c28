import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Key, PersonRef, UnitRef } from './shape.ts';

/** What one officer of a unit has before him now. */
export const OfficerLoad = Type.Object(
  {
    officer: PersonRef,
    position: Type.String(),
    /** Open steps he holds in this unit. */
    open: Type.Integer(),
    /** Of them those whose dossier is past its due date. */
    overdue: Type.Integer(),
    /** Of them those whose dossier is due by the end of today. */
    dueToday: Type.Integer(),
    /** Of them those he has for somebody who is away. */
    covering: Type.Integer(),
    /** He is away now. */
    away: Type.Boolean(),
  },
  { $id: 'OfficerLoad' },
);
export type OfficerLoad = Static<typeof OfficerLoad>;

/** Operations about how the work of a unit is spread. */
export const workloadOperations = {
  listLoad: operation({
    method: 'GET',
    path: '/load',
    tag: 'absence',
    caller: 'OFFICER',
    summary:
      'How many open steps each officer of a unit has, for whoever answers for it; the most burdened first',
    input: Type.Object({ unit: Type.Optional(Key) }),
    output: Type.Object({
      unit: UnitRef,
      items: Type.Array(OfficerLoad),
      /** Open steps nobody has; what waits at the counter for the first who takes it is not meant. */
      nobodys: Type.Integer(),
    }),
  }),
};
