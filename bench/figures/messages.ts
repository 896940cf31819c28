import { setTimeout as sleep } from 'node:timers/promises';
import { middle, perSecond, type Figure } from '../figure.ts';
import { startProgram, type World } from '../world.ts';

const ROUNDS = 3;
/** Each goes by two channels: notices of the safety of an account, which no hour of the day holds back. */
const NOTICES = 500;
const MESSAGES = 2 * NOTICES;
const PATIENCE_MS = 120_000;

/** Notices handed to the stand-ins of their channels by one program that only does jobs, and by two of them at once. */
export const messages: Figure = {
  name: 'messages',
  title: 'Tin nhắn (messages)',
  async run(world) {
    const [one, two]: [number[], number[]] = [[], []];
    const first = await startProgram(world.folder, ['--role', 'jobs']);
    try {
      await rate(world);
      for (let round = 0; round < ROUNDS; round++) {
        one.push(await rate(world));
        const second = await startProgram(world.folder, ['--role', 'jobs']);
        try {
          two.push(await rate(world));
        } finally {
          await second.stop();
        }
      }
    } finally {
      await first.stop();
    }
    const [alone, together] = [middle(one), middle(two)];
    return [
      {
        what: 'Gửi tin, hai tiến trình việc nền (messages sent by two jobs processes)',
        ours: perSecond(together),
        bare: `${perSecond(alone)} một tiến trình (one process)`,
        ratio: together / alone,
        note: `${MESSAGES} tin một lượt, mỗi tin đúng một lần (messages a round, each exactly once); nơi nhận giả lập trong máy (stand-ins inside), cùng hai lõi với cơ sở dữ liệu (sharing two cores with the database)`,
      },
    ];
  },
};

/** @throws {Error} a message was handed over twice, or not at all */
async function rate({ database: { pool } }: World): Promise<number> {
  await pool.query(`delete from outbox where topic in ('notice', 'delivery')`);
  await pool.query('truncate trial_message');
  const { rows: before } = await pool.query<{ n: number }>('select count(*)::int as n from delivery');
  const began = performance.now();
  await pool.query(
    `insert into outbox (topic, payload, created_at, next_try_at)
     select 'notice', jsonb_build_object('kind', 'TB24', 'dossierId', null, 'accountId', account.id, 'facts', '{}'::jsonb), now(), now()
     from account, generate_series(1, $1::int) where username = 'cd.lan'`,
    [NOTICES],
  );
  const kept = async (): Promise<number> =>
    (await pool.query<{ n: number }>('select count(*)::int as n from trial_message')).rows[0]?.n ?? 0;
  while ((await kept()) < MESSAGES) {
    if (performance.now() - began > PATIENCE_MS) throw new Error(`${await kept()} of ${MESSAGES} were sent`);
    await sleep(20);
  }
  const seconds = (performance.now() - began) / 1_000;
  const { rows } = await pool.query<{ n: number; again: number }>(
    'select count(*)::int as n, count(*) filter (where attempts > 1)::int as again from delivery',
  );
  const made = (rows[0]?.n ?? 0) - (before[0]?.n ?? 0);
  if (made !== MESSAGES || rows[0]?.again !== 0) throw new Error(`${made} deliveries of ${MESSAGES}`);
  return MESSAGES / seconds;
}
