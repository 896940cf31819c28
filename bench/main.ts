import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LeftOut, type Figure } from './figure.ts';
import { acts } from './figures/acts.ts';
import { calendar } from './figures/calendar.ts';
import { counter } from './figures/counter.ts';
import { desk } from './figures/desk.ts';
import { lighthouse } from './figures/lighthouse.ts';
import { memory } from './figures/memory.ts';
import { messages } from './figures/messages.ts';
import { mining } from './figures/mining.ts';
import { offline } from './figures/offline.ts';
import { page, tracking } from './figures/pages.ts';
import { payments } from './figures/payments.ts';
import { portal } from './figures/portal.ts';
import { queue } from './figures/queue.ts';
import { search } from './figures/search.ts';
import { slips } from './figures/slips.ts';
import { steps } from './figures/steps.ts';
import { worklist } from './figures/worklist.ts';
import { resultsText, type Measured } from './results.ts';
import { openWorld, type World } from './world.ts';

/** In the order in which they disturb each other least: the last ones fill the database. */
const FIGURES: readonly Figure[] = [
  memory,
  mining,
  search,
  portal,
  lighthouse,
  desk,
  counter,
  offline,
  tracking,
  page,
  acts,
  steps,
  slips,
  payments,
  messages,
  queue,
  worklist,
  calendar,
];
const FILE = join(import.meta.dirname, 'results.md');

const FAILED = 'phép đo hỏng, xem lỗi ở trên (it failed, see the error above)';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !FIGURES.some((figure) => figure.name === name));
if (unknown.length > 0) {
  const asked = names.includes('--help') || names.includes('-h');
  (asked ? process.stdout : process.stderr).write(help());
  process.exit(asked ? 0 : 2);
}
await measure(FIGURES.filter(({ name }) => names.length === 0 || names.includes(name)));

async function measure(figures: readonly Figure[]): Promise<void> {
  const { world, close } = await openWorld();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().finally(() => process.exit(1)));
  const measured: Measured[] = [];
  try {
    for (const figure of figures) {
      process.stderr.write(`${figure.title} …\n`);
      measured.push({ figure, lines: await linesOf(figure, world) });
    }
    const { rows } = await world.database.pool.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    );
    const text = resultsText(measured, new Date(), rows[0]?.version ?? '?');
    process.stdout.write(text);
    // a part measured alone does not replace the whole
    if (figures.length === FIGURES.length) await writeFile(FILE, text);
  } finally {
    await close();
  }
  if (measured.some(({ lines }) => lines === FAILED)) process.exitCode = 1;
}

async function linesOf(figure: Figure, world: World): Promise<Measured['lines']> {
  try {
    return await figure.run(world);
  } catch (error) {
    if (error instanceof LeftOut) return error.message;
    process.stderr.write(
      `${figure.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return FAILED;
  }
}

function help(): string {
  return [
    'Đo hiệu năng (measurements): script/bench [TÊN…]',
    '',
    ...FIGURES.map(({ name, title }) => `  ${name.padEnd(10)}${title}`),
    '',
    'Không ghi tên: đo tất cả và viết bench/results.md (without a name: all of them, written to bench/results.md).',
    '',
  ].join('\n');
}
