import type { DifferenceView } from '@motcua/contract/catalogue';
import { procedureDifference } from '@motcua/rules/procedure';
import type { ProcedureVersion } from '../province/index.ts';

/** What one version of a procedure changes against another, in both languages. */
export const differenceBetween = (before: ProcedureVersion, after: ProcedureVersion): DifferenceView => ({
  vi: procedureDifference(before, after, 'vi'),
  en: procedureDifference(before, after, 'en'),
});
