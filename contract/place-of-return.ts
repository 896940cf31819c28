import { RETURN_COUNTERS } from '@motcua/rules/dossier';
import Type from 'typebox';
import { Nullable, OneOf, UnitRef } from './shape.ts';

/** Where a result is collected when it is collected at a counter. */
export const PlaceOfReturn = Type.Object({
  at: OneOf(RETURN_COUNTERS),
  unit: UnitRef,
  /** The counter of the authority, where it may be chosen: it is another than the intake unit. */
  authorityCounter: Nullable(UnitRef),
});
