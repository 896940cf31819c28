import { decideUnitChange } from './acts/decide-unit-change.ts';
import { proposeUnitChange } from './acts/propose-unit-change.ts';
import { listUnitChanges } from './queries/list-unit-changes.ts';
import { previewUnitChange } from './queries/preview-unit-change.ts';

export const unitsActs = { listUnitChanges, previewUnitChange, proposeUnitChange, decideUnitChange };
