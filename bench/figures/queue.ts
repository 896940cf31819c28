import { drive } from '../drive.ts';
import { middle, type Figure } from '../figure.ts';
import { fillTo } from '../fill.ts';
import type { World } from '../world.ts';

const SMALL = 1_000;
const LARGE = 500_000;
const FILL_MS = 200_000;
const AIM = 1.3;
/** A specialist of the office, who has no other post. */
const OFFICER = 'cm.xd';
const PATH = '/api/v1/work?queue=UNIT';

/** The work queue of one office while the rest of the province grows five-hundredfold. */
export const queue: Figure = {
  name: 'queue',
  title: 'Danh sách việc (work queue)',
  async run(world) {
    await fillTo(world, 1, SMALL, FILL_MS);
    const open = await openSteps(world);
    const small = await milliseconds(world);
    const reached = await fillTo(world, SMALL + 1, LARGE, FILL_MS);
    if ((await openSteps(world)) !== open) throw new Error('the list is not equally long both times');
    const large = await milliseconds(world);
    const ratio = large / small;
    return [
      {
        what: `GET ${PATH}, ${reached.toLocaleString('vi')} hồ sơ (dossiers)`,
        ours: milli(large),
        bare: `${milli(small)}, ${SMALL.toLocaleString('vi')} hồ sơ`,
        ratio,
        aim: `≤ ${String(AIM).replace('.', ',')}`,
        met: ratio <= AIM,
        note: `${open} việc đang mở của đơn vị trong cả hai lần (open steps of the office both times), 1 kết nối (connection)`,
      },
    ];
  },
};

/** One connection, so that what is measured is the answer and not the waiting. */
async function milliseconds(world: World): Promise<number> {
  const { token } = await world.as(OFFICER);
  const rounds: number[] = [];
  for (let round = 0; round < 4; round++) {
    const { rate } = await drive({
      origin: world.server.origin,
      connections: 1,
      seconds: 3,
      requests: [{ method: 'GET', path: PATH, headers: { authorization: `Bearer ${token}` } }],
    });
    if (round > 0) rounds.push(1_000 / rate);
  }
  return middle(rounds);
}

async function openSteps(world: World): Promise<number> {
  const { client } = await world.as(OFFICER);
  return (await client.listWork({ queue: 'UNIT' })).counts['UNIT'] ?? 0;
}

const milli = (time: number): string => `${time.toFixed(1).replace('.', ',')} ms`;
