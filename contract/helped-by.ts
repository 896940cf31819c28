import { CONFIRMATIONS } from '@motcua/rules/dossier';
import Type from 'typebox';
import { Nullable, OneOf, UnitRef } from './shape.ts';

/** Filed online with help: by whom, where, and how the applicant confirmed it; null: without. */
export const HelpedBy = Nullable(
  Type.Object({ helper: Type.String(), unit: UnitRef, confirmedBy: Nullable(OneOf(CONFIRMATIONS)) }),
);
