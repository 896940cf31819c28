import type pg from 'pg';
import { openDatabase } from '../../server/platform/database.ts';
import { atLeast, middle, perSecond, type Figure } from '../figure.ts';
import { foreignAgain, foreignMap, type ForeignRun } from '../foreign-process.ts';
import { freshDossiers, goOn, MAP, ORDER } from '../process-steps.ts';
import type { World } from '../world.ts';

/** Dossiers under way at the same time, each on a connection. */
const SIDE_BY_SIDE = 16;
const ROUNDS = 3;
const OURS = 400;
const THEIRS = 48;
const AIM = 10;

/**
 * Steps carried out per second and kept in the database, here and by bpmn-engine 25.0.1, turn by turn, in this one process,
 * each run from its beginning to its end; the map itself is read before.
 * Ours reads the dossier anew for each step, as every copy of the program does. The other engine writes its whole state as
 * JSON after each step: once staying in memory, never read back, the least that outlives a restart; once read back for each
 * step as ours is, without which only the copy that began a run can carry it on.
 */
export const steps: Figure = {
  name: 'steps',
  title: 'Các bước của quy trình (steps of a process)',
  async run(world) {
    const { pool, close } = openDatabase(world.postgres.url, { maxConnections: SIDE_BY_SIDE });
    try {
      await world.database.pool.query('create table foreign_run (id int primary key, state json)');
      await world.database.pool.query('grant select, insert, update on foreign_run to motcua_app');
      const ours: number[] = [];
      const inMemory: number[] = [];
      const readBack: number[] = [];
      for (let round = -1; round < ROUNDS; round++) {
        const first = (round + 1) * 2 * THEIRS;
        const our = await ourRate(world, pool);
        const resident = await theirRate(pool, first, stay);
        const resumed = await theirRate(pool, first + THEIRS, again);
        // the first round only warms all up
        if (round < 0) continue;
        ours.push(our);
        inMemory.push(resident);
        readBack.push(resumed);
      }
      const our = middle(ours);
      const { rows } = await pool.query<{ size: number }>(
        'select avg(length(state::text))::int as size from foreign_run',
      );
      const size = `${Math.round((rows[0]?.size ?? 0) / 1_000)} KB JSON`;
      const workload = `${ORDER.length} bước, hai nhánh song song (steps, two branches side by side), ${SIDE_BY_SIDE} hồ sơ cùng lúc (dossiers at a time)`;
      return [
        {
          what: 'Bước đã ghi, trạng thái đọc lại mỗi bước (steps kept, state read back for each)',
          ours: perSecond(our),
          bare: `${perSecond(middle(readBack))} bpmn-engine`,
          ...atLeast(AIM, our, middle(readBack)),
          note: `${workload}; cả hai đọc lại mỗi bước, như nhiều bản chạy song song phải làm (both read back for each step, as several copies must), ${size}`,
        },
        {
          what: 'Bước đã ghi, bên kia chỉ ở trong bộ nhớ (steps kept, the other never read back)',
          ours: perSecond(our),
          bare: `${perSecond(middle(inMemory))} bpmn-engine`,
          ...atLeast(AIM, our, middle(inMemory)),
          note: `${workload}; bpmn-engine giữ trong bộ nhớ, chỉ ghi trạng thái sau mỗi bước (stays in memory, only writes its state after each step), ${size}`,
          why: `Ba phần tư thời gian CPU của một bước là ở PostgreSQL: chỉ mục của hồ sơ, dòng sự kiện, dòng bước, ghi ra đĩa khi kết thúc giao dịch (three quarters of the CPU time of a step are PostgreSQL's: indexes of the dossier, events, steps, the flush at commit)`,
        },
      ];
    } finally {
      await close();
    }
  },
};

async function ourRate(world: World, pool: pg.Pool): Promise<number> {
  const dossiers = await freshDossiers(world, OURS);
  const rate = await stepsPerSecond(dossiers, async (dossier) => {
    await goOn(pool, dossier);
    for (const step of ORDER) await goOn(pool, dossier, step);
  });
  const { rows } = await pool.query<{ ended: number; done: number }>(
    `select (select count(*) from dossier where id = any($1) and tokens = '{}') as ended,
      (select count(*) from task where dossier_id = any($1) and status = 'DONE') as done`,
    [dossiers],
  );
  if (rows[0]?.ended !== OURS || rows[0].done !== OURS * ORDER.length)
    throw new Error(`${rows[0]?.ended} dossiers ended, ${rows[0]?.done} steps done`);
  return rate;
}

/** The run a step is done in: the same one, or one taken up from what is kept. */
type Next = (pool: pg.Pool, id: number, run: ForeignRun) => Promise<ForeignRun>;

const stay: Next = async (_pool, _id, run) => run;

const again: Next = async (pool, id) => {
  const { rows } = await pool.query<{ state: object }>({
    name: 'foreign-read',
    text: 'select state from foreign_run where id = $1',
    values: [id],
  });
  return foreignAgain(MAP, rows[0]?.state ?? {});
};

async function theirRate(pool: pg.Pool, from: number, next: Next): Promise<number> {
  const begin = await foreignMap(MAP);
  return stepsPerSecond([...Array(THEIRS).keys()], async (index) => {
    const id = from + index;
    let run = await begin();
    const keep = (name: string, text: string) =>
      pool.query({ name, text, values: [id, JSON.stringify(run.state())] });
    await keep('foreign-begin', 'insert into foreign_run (id, state) values ($1, $2)');
    for (const step of ORDER) {
      run = await next(pool, id, run);
      run.finish(step, {});
      await keep('foreign-step', 'update foreign_run set state = $2 where id = $1');
    }
    if (!run.ended()) throw new Error('bpmn-engine did not come to the end');
  });
}

async function stepsPerSecond<T>(runs: readonly T[], through: (run: T) => Promise<void>): Promise<number> {
  const ahead = runs.values();
  const work = async (): Promise<void> => {
    for (const run of ahead) await through(run);
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return (runs.length * ORDER.length * 1_000) / (performance.now() - begun);
}
