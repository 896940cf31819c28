import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from '../figure.ts';
import { startProgram } from '../world.ts';

const AIM_MB = 250;

/** An empty folder, a first and a second start, and what the program with its database holds at rest. */
export const memory: Figure = {
  name: 'memory',
  title: 'Bộ nhớ và khởi động (memory and start)',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-bench-start-'));
    await chmod(folder, 0o755);
    try {
      const [first, stopFirst] = await timedStart(folder);
      await stopFirst();
      const [second, stop, pid] = await timedStart(folder);
      await sleep(5_000);
      const [node, database] = [await residentMb(pid), await databaseMb(folder)];
      await stop();
      return [
        {
          what: 'Bộ nhớ khi nghỉ (memory at rest)',
          ours: `${Math.round(node + database)} MB`,
          aim: `≤ ${AIM_MB} MB`,
          met: node + database <= AIM_MB,
          note: `node ${Math.round(node)} MB (RSS), PostgreSQL ${Math.round(database)} MB (PSS)`,
        },
        {
          what: 'Lần chạy đầu (first start)',
          ours: seconds(first),
          note: 'tạo cơ sở dữ liệu, nạp tỉnh và người (cluster made, province and people loaded)',
        },
        { what: 'Các lần sau (later starts)', ours: seconds(second) },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function timedStart(folder: string): Promise<[number, () => Promise<void>, number]> {
  const from = performance.now();
  const { pid, stop } = await startProgram(folder);
  return [performance.now() - from, stop, pid];
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1).replace('.', ',')} s`;

async function residentMb(pid: number): Promise<number> {
  return kilobytes(await readFile(`/proc/${pid}/status`, 'utf8'), 'VmRSS') / 1_024;
}

/** The server and all it started, each counted with its share of the common memory. */
async function databaseMb(folder: string): Promise<number> {
  const lock = await readFile(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8');
  const postmaster = Number(lock.split('\n')[0]);
  const family = [postmaster, ...(await childrenOf(postmaster))];
  const sizes = await Promise.all(
    family.map((pid) => readFile(`/proc/${pid}/smaps_rollup`, 'utf8').then((text) => kilobytes(text, 'Pss'))),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1_024;
}

async function childrenOf(parent: number): Promise<number[]> {
  const processes = (await readdir('/proc')).map(Number).filter((pid) => Number.isInteger(pid) && pid > 0);
  const parents = await Promise.all(
    processes.map(async (pid) => {
      const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      return Number(line.slice(line.lastIndexOf(')')).split(' ')[2]);
    }),
  );
  return processes.filter((_, index) => parents[index] === parent);
}

const kilobytes = (text: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? Number.NaN);
