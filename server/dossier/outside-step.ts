import { Refusal } from '../platform/refusal.ts';
import type { Context } from '../platform/context.ts';
import { assertMay } from './guard.ts';
import type { Loaded, TaskRow } from './load.ts';
import type { DossierRow } from './tables.ts';

/** @throws {Refusal} WRONG_STATE where nobody outside is waited for */
export function assertOutside(task: TaskRow): void {
  if (task.kind === 'EXTERNAL') return;
  throw new Refusal(
    'WRONG_STATE',
    `Bước “${task.name}” không chờ hệ thống bên ngoài. Hoàn thành bước theo quy trình.`,
  );
}

/** The time limit stands for a step outside, not for a paper an officer waits for. */
export const standsForStep = ({ pauses }: Pick<DossierRow, 'pauses'>): boolean =>
  pauses.some(({ to, taskId }) => to === null && taskId !== undefined);

/** Also of a matter that has ended: money that came is never refused a place. */
export const mayRecordPayment = (context: Context, loaded: Loaded): void =>
  assertMay(context, 'recordPayment', loaded);
