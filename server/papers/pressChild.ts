import type { PressJob, PressReply } from './press.ts';
import { typeset } from './typeset.ts';

/** The program of the press: sets each sheet it is sent, and ends when its server lets go of it. */
process.on('message', (job: PressJob) => process.send?.(set(job)));

function set({ id, sheet, standard }: PressJob): PressReply {
  try {
    return { id, pdf: typeset(sheet, standard) };
  } catch (fault) {
    return { id, error: fault instanceof Error ? fault.message : String(fault) };
  }
}
