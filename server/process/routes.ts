import type { processOperations } from '@motcua/contract/process';
import type { Acts } from '../platform/dispatch.ts';
import { decideProcess } from './acts/decide-process.ts';
import { discardProcessDraft } from './acts/discard-process-draft.ts';
import { importProcess } from './acts/import-process.ts';
import { migrateDossiers } from './acts/migrate-dossiers.ts';
import { proposeProcess } from './acts/propose-process.ts';
import { rollBackProcess } from './acts/roll-back-process.ts';
import { saveProcessDraft } from './acts/save-process-draft.ts';
import { checkProcessDraft } from './queries/check-process-draft.ts';
import { exportProcess } from './queries/export-process.ts';
import { getProcess } from './queries/get-process.ts';
import { listProcesses } from './queries/list-processes.ts';
import { printProcessBook } from './queries/print-process-book.ts';

export const processActs = {
  listProcesses,
  getProcess,
  saveProcessDraft,
  discardProcessDraft,
  checkProcessDraft,
  importProcess,
  exportProcess,
  proposeProcess,
  decideProcess,
  rollBackProcess,
  migrateDossiers,
  printProcessBook,
} satisfies Pick<Acts, keyof typeof processOperations>;
