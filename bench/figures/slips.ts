import { setTimeout as sleep } from 'node:timers/promises';
import { acceptances, prepareDrafts, submissions } from '../dossiers.ts';
import { drive } from '../drive.ts';
import { perSecond, type Figure } from '../figure.ts';
import { startProgram, type World } from '../world.ts';

const DOSSIERS = 120;
const SECONDS = 12;

/** Receipts and copies of declarations set as PDF by a program of its own that only does jobs. */
export const slips: Figure = {
  name: 'slips',
  title: 'Phiếu in (slips as PDF)',
  async run(world) {
    const drafts = await prepareDrafts(world, DOSSIERS);
    const load = { origin: world.server.origin, connections: 8 };
    await drive({ ...load, requests: await submissions(world, drafts) });
    await drive({ ...load, requests: await acceptances(world, drafts) });
    const jobs = await startProgram(world.folder, ['--role', 'jobs']);
    try {
      // the first slips wait for fonts and templates to be read
      for (let tries = 0; tries < 100 && (await setSlips(world)) < 5; tries++) await sleep(200);
      const [before, from] = [await setSlips(world), performance.now()];
      await sleep(SECONDS * 1_000);
      const rate = ((await setSlips(world)) - before) / ((performance.now() - from) / 1_000);
      return [
        {
          what: 'Phiếu PDF (slips)',
          ours: perSecond(rate),
          note: 'một tiến trình việc nền (one jobs process)',
        },
      ];
    } finally {
      await jobs.stop();
    }
  },
};

async function setSlips({ database }: World): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(
    'select count(*) as n from slip where pdf_sha256 is not null',
  );
  return rows[0]?.n ?? 0;
}
