import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { perSecond, type Figure } from '../figure.ts';
import type { MiningMeasure } from '../mining/measure.ts';

const AIM = { seconds: 30, mb: 1_024 };
const PROGRAM = join(import.meta.dirname, '..', 'mining', 'measure.ts');

/** The log as rules take it, no database: each measure in a program of its own, for its memory. */
export const mining: Figure = {
  name: 'mining',
  title: 'Khai phá quy trình và mô phỏng (process mining and simulation)',
  async run() {
    const mined = await measured('mining');
    const conform = await measured('conformance');
    const played = await measured('simulation');
    return [
      {
        what: `Khai phá (mining) ${count(mined.steps)} bước (steps)`,
        ours: `${seconds(mined)}, ${Math.round(mined.mb)} MB`,
        aim: `≤ ${AIM.seconds} s, ≤ 1 GB`,
        met: mined.seconds <= AIM.seconds && mined.mb <= AIM.mb,
        note: `${count(mined.dossiers)} hồ sơ (dossiers); mỗi bước có lúc mở, bắt đầu, xong (each step opened, begun, done); bộ nhớ cao nhất của tiến trình (peak of the process)`,
      },
      {
        what: `Đối chiếu với quy trình công bố (conformance), ${count(conform.dossiers)} hồ sơ (dossiers)`,
        ours: `${seconds(conform)}, ${Math.round(conform.mb)} MB`,
      },
      {
        what: 'Mô phỏng (simulation)',
        ours: `${perSecond(played.dossiers / played.seconds)} hồ sơ (dossiers)`,
        note: `${count(played.dossiers)} hồ sơ, ${count(played.steps)} bước (steps), hàng đợi theo hạn (queues by due date)`,
      },
    ];
  },
};

async function measured(name: string): Promise<MiningMeasure> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, name]);
  return JSON.parse(stdout) as MiningMeasure;
}

const count = (many: number): string => many.toLocaleString('vi');
const seconds = (measure: MiningMeasure): string => `${measure.seconds.toFixed(1).replace('.', ',')} s`;
