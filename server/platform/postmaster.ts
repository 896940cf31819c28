import { readFile, readdir, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What PostgreSQL writes about itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  /** It takes connections (false while starting, recovering or stopping). */
  ready: boolean;
}

/** The server running on a data folder, if one is; a left-over file of a dead one counts as none. */
export async function runningPostmaster(dataFolder: string): Promise<Postmaster | undefined> {
  const lines = (await readLockFile(dataFolder)).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0 || !(await isAlive(pid, dataFolder))) return undefined;
  return { pid, port, ready: lines[7]?.trim() === 'ready' };
}

/**
 * After `kill -9` of the postmaster its backends may live on for a moment, and its lock file stays; the process id
 * in it may by then be a zombie or belong to another program, which PostgreSQL takes for a running server.
 * Waits for the backends (they end by themselves), ends those that hang, then removes the lock file.
 */
export async function clearAfterCrash(dataFolder: string): Promise<void> {
  const deadline = Date.now() + 5_000;
  let left = await processesOn(dataFolder);
  while (left.length > 0) {
    if (Date.now() > deadline) left.forEach((pid) => signal(pid, 'SIGKILL'));
    await sleep(50);
    left = await processesOn(dataFolder);
  }
  await rm(join(dataFolder, 'postmaster.pid'), { force: true });
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in the meantime, which is what was wanted.
  }
}

async function readLockFile(dataFolder: string): Promise<string> {
  return readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '');
}

async function isAlive(pid: number, dataFolder: string): Promise<boolean> {
  if (process.platform === 'linux') return worksIn(pid, await realpath(dataFolder));
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Server processes of a data folder: all of them have it as their working folder. */
async function processesOn(dataFolder: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const folder = await realpath(dataFolder);
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const working = await Promise.all(pids.map(async (pid) => ((await worksIn(pid, folder)) ? pid : 0)));
  return working.filter((pid) => pid > 0 && pid !== process.pid);
}

/** A zombie has no working folder any more, so it does not count. */
async function worksIn(pid: number, folder: string): Promise<boolean> {
  return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === folder;
}
