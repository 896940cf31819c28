import Type, { type Static } from 'typebox';
import { operation } from './operation.ts';
import { Shift } from './organisation.ts';
import { Key, LocalDate, Nullable, UnitRef } from './shape.ts';

/** A place where dossiers are received, for whoever wants to go there. */
export const ReceptionPlace = Type.Object({
  unit: UnitRef,
  address: Type.String(),
  phone: Type.String(),
  /** The people's committee or agency it belongs to. */
  parent: Nullable(UnitRef),
  /** Other doors of it, each with an address of its own. */
  doors: Type.Array(
    Type.Object({ key: Key, name: Type.String(), address: Type.String(), phone: Type.String() }),
  ),
  /** At this moment. */
  open: Type.Boolean(),
  /** Today and the six days that follow. */
  days: Type.Array(
    Type.Object({
      date: LocalDate,
      /** Hours it is open; none on a day off. */
      shifts: Type.Array(Shift),
      /** What the day off is called; null: a weekend, or a day that is worked. */
      name: Nullable(Type.String()),
      /** False: announced and not decided yet. */
      confirmed: Type.Boolean(),
    }),
  ),
});
export type ReceptionPlace = Static<typeof ReceptionPlace>;

export const receptionPlaceOperations = {
  getReceptionPlace: operation({
    method: 'GET',
    path: '/units/{key}/reception',
    tag: 'organisation',
    caller: 'ANYONE',
    summary: 'A one-stop unit with its doors and its office hours of the next seven days, days off included',
    input: Type.Object({ key: Key }),
    output: ReceptionPlace,
  }),
};
