import type { procedureOperations } from '@motcua/contract/procedure-change';
import type { Acts } from '../platform/dispatch.ts';
import { decideProcedureChange } from './acts/decide-procedure-change.ts';
import { proposeProcedureChange } from './acts/propose-procedure-change.ts';
import { rollBackProcedureChange } from './acts/roll-back-procedure-change.ts';
import { getProcedureContent } from './queries/get-procedure-content.ts';
import { listProcedureChanges } from './queries/list-procedure-changes.ts';
import { listProcedureVersions } from './queries/list-procedure-versions.ts';
import { previewProcedureChange } from './queries/preview-procedure-change.ts';

export const procedureActs = {
  listProcedureVersions,
  listProcedureChanges,
  getProcedureContent,
  previewProcedureChange,
  proposeProcedureChange,
  decideProcedureChange,
  rollBackProcedureChange,
} satisfies Pick<Acts, keyof typeof procedureOperations>;
