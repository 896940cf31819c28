import { drive } from '../drive.ts';
import { middle, type Figure } from '../figure.ts';
import type { World } from '../world.ts';
import { calendarOf } from './calendar.ts';
import { fillOpen } from '../open-dossiers.ts';

const OPEN = 100_000;
const FEW = 10_000;
const AIM_PAGE = 2;
const AIM_CHANGES = 0.5;
/** A specialist of one of the offices. */
const OFFICER = 'cm.xd';
const LIST = '/api/v1/work?queue=ALL';

/** The first page in order of risk, and being told that nothing has changed, while the province has 100,000 open dossiers. */
export const worklist: Figure = {
  name: 'worklist',
  title: 'Danh sách theo rủi ro (worklist in order of risk)',
  async run(world) {
    const now = new Date();
    const calendar = await calendarOf(world, now);
    const { client } = await world.as(OFFICER);
    await fillOpen(world, FEW, calendar, now);
    const before = await client.listWork({ queue: 'ALL' });
    const few = await milliseconds(world, LIST);
    await fillOpen(world, OPEN, calendar, now);
    const scansBefore = await wholeReads(world);
    const many = await milliseconds(world, LIST);
    const { stamp, counts } = await client.listWork({ queue: 'ALL' });
    const changes = await milliseconds(
      world,
      `/api/v1/work/changes?queue=ALL&since=${encodeURIComponent(stamp)}`,
    );
    if ((await wholeReads(world)) !== scansBefore) throw new Error('a list read the whole table of steps');
    const count = (many: number): string => many.toLocaleString('vi');
    return [
      {
        what: `GET ${LIST}, ${count(OPEN)} hồ sơ đang mở (open dossiers)`,
        ours: milli(many),
        bare: `${milli(few)}, ${count(FEW)} hồ sơ`,
        ratio: many / few,
        aim: `≤ ${AIM_PAGE}`,
        met: many / few <= AIM_PAGE,
        note: `${count(before.counts['ALL'] ?? 0)} → ${count(counts['ALL'] ?? 0)} việc đang mở của đơn vị (open steps of the unit), trang 50 dòng (page of 50), chỉ đọc qua chỉ mục (by index only), 1 kết nối (connection)`,
      },
      {
        what: 'GET /api/v1/work/changes, chưa có gì đổi (nothing has changed)',
        ours: milli(changes),
        bare: `${milli(many)} đọc lại cả trang (reading the page again)`,
        ratio: changes / many,
        aim: `≤ ${String(AIM_CHANGES).replace('.', ',')}`,
        met: changes / many <= AIM_CHANGES,
      },
    ];
  },
};

async function milliseconds(world: World, path: string): Promise<number> {
  const { token } = await world.as(OFFICER);
  const rounds: number[] = [];
  for (let round = 0; round < 4; round++) {
    const { rate } = await drive({
      origin: world.server.origin,
      connections: 1,
      seconds: 3,
      requests: [{ method: 'GET', path, headers: { authorization: `Bearer ${token}` } }],
    });
    if (round > 0) rounds.push(1_000 / rate);
  }
  return middle(rounds);
}

/** How often the table of steps has been read from end to end. */
async function wholeReads({ database }: World): Promise<number> {
  await database.pool.query('select pg_stat_force_next_flush()');
  const { rows } = await database.pool.query<{ many: number }>(
    `select seq_scan::int as many from pg_stat_user_tables where relname = 'task'`,
  );
  return rows[0]?.many ?? 0;
}

const milli = (time: number): string => `${time.toFixed(1).replace('.', ',')} ms`;
