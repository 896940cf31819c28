import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Sheet } from './sheet.ts';
import type { PdfStandard } from './typeset.ts';

/**
 * The press is a child process. The PDF compiler is native code: it would hold the server's thread for some milliseconds
 * a slip, its memory grows by about 0.1 MB a slip that only the end of a process gives back, and a fault in it must not
 * stop the counter. So it runs beside the server and is replaced after a fixed number of slips.
 */
export interface PressJob {
  id: number;
  sheet: Sheet;
  standard: PdfStandard;
}

export type PressReply = { id: number } & ({ pdf: Uint8Array } | { error: string });

/** Slips after which a press is replaced; bounds its memory at some 200 MB. */
const SLIPS_PER_PRESS = 1000;

/** A slip takes some 10 ms; one that takes this long is stuck in an edited layout. */
const STUCK_MS = 20_000;

/** glibc otherwise keeps the freed pages of each layout, three times as much as is in use. */
const LEAN_MEMORY = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '65536',
  MALLOC_TRIM_THRESHOLD_: '65536',
};

interface Waiting {
  resolve: (pdf: Buffer) => void;
  reject: (fault: Error) => void;
  stuck: NodeJS.Timeout;
}

interface Press {
  child: ChildProcess;
  waiting: Map<number, Waiting>;
  taken: number;
}

let current: Press | undefined;

/** Sets a sheet as PDF on the press. Rejects with Error when the layout fails, the press breaks or is stuck. */
export function press(sheet: Sheet, standard: PdfStandard = 'a-2a'): Promise<Buffer> {
  current ??= start();
  const machine = current;
  machine.taken += 1;
  if (machine.taken >= SLIPS_PER_PRESS) current = undefined;
  return new Promise((resolve, reject) => {
    const job: PressJob = { id: machine.taken, sheet, standard };
    const stuck = setTimeout(() => machine.child.kill('SIGKILL'), STUCK_MS);
    machine.waiting.set(job.id, { resolve, reject, stuck });
    machine.child.channel?.ref();
    machine.child.send(job, (fault) => {
      if (fault !== null) settle(machine, { id: job.id, error: fault.message });
    });
  });
}

function start(): Press {
  const child = fork(fileURLToPath(new URL('pressChild.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: [],
    env: { ...process.env, ...LEAN_MEMORY },
  });
  const machine: Press = { child, waiting: new Map(), taken: 0 };
  child.on('message', (reply: PressReply) => settle(machine, reply));
  child.on('error', (fault) => broken(machine, fault.message));
  child.on('exit', (code, signal) => broken(machine, `it ended with ${signal ?? code}`));
  child.unref();
  child.channel?.unref();
  return machine;
}

function settle(machine: Press, reply: PressReply): void {
  const waiting = machine.waiting.get(reply.id);
  if (waiting === undefined) return;
  machine.waiting.delete(reply.id);
  clearTimeout(waiting.stuck);
  if ('pdf' in reply) waiting.resolve(Buffer.from(reply.pdf));
  else waiting.reject(new Error(reply.error));
  if (machine.waiting.size > 0) return;
  machine.child.channel?.unref();
  if (machine !== current && machine.child.connected) machine.child.disconnect();
}

function broken(machine: Press, how: string): void {
  if (current === machine) current = undefined;
  for (const id of [...machine.waiting.keys()]) {
    settle(machine, { id, error: `The press for slips broke: ${how}.` });
  }
}
