import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, httpTransport, type Client } from '@motcua/contract/client';
import { readQueries, type LabelledQuery } from './queries.ts';
import { figuresOf, type Answer, type Figures } from './figures.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'server/main.ts');
const national = join(root, '../shared/data/03_procedures/dvcqg_2026_local.jsonl');
const DAYS = ['2021-06-16', '2026-11-22'] as const;
const IMPORT_DAY = '2025-07-01';
/** Results looked at for a query. */
const DEPTH = 20;

const given = process.argv.slice(2).find((word) => !word.startsWith('--'));
if (given === undefined) await measureOwnServers();
else await measure(given, given);

/** The program of this repository on an empty data folder: on both days, then with the imported catalogue beside ours. */
async function measureOwnServers(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-search-'));
  try {
    for (const day of DAYS)
      await withServer(folder, day, (url) => measure(url, `${day}, the province's own procedures`));
    if (!existsSync(national)) return console.log('No imported catalogue at hand: measured without it.');
    await withServer(folder, DAYS[1], async (url) => {
      await run('import', 'procedures', national, '--data', folder, '--valid-from', IMPORT_DAY);
      await measure(url, `${DAYS[1]}, with the imported catalogue`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(url: string, label: string): Promise<void> {
  const client = createClient(httpTransport({ baseUrl: url }));
  const queries = await readQueries();
  const { total } = await client.searchProcedures({ limit: 1 });
  for (const { query } of queries) await ask(client, query);
  const answers: Answer[] = [];
  for (const labelled of queries) answers.push(await answered(client, labelled));
  console.log(`\n${label} (${total} procedures in force)`);
  for (const split of ['dev', 'test'] as const)
    console.log(line(split, figuresOf(answers.filter((one) => one.split === split))));
  if (process.argv.includes('--misses'))
    for (const { query, rank, procedures, first } of answers)
      if (rank !== 1)
        console.log(`  ${rank ?? '–'}  ${query}  (${procedures.join(' ')}; first: ${first ?? 'nothing'})`);
}

function ask(client: Client, q: string) {
  return client.searchProcedures({ q, limit: DEPTH });
}

async function answered(client: Client, labelled: LabelledQuery): Promise<Answer> {
  const start = performance.now();
  const { items } = await ask(client, labelled.query);
  const milliseconds = performance.now() - start;
  const place = items.findIndex(({ code }) => labelled.procedures.includes(code));
  return { ...labelled, milliseconds, rank: place < 0 ? undefined : place + 1, first: items[0]?.code };
}

function line(split: string, { queries, hit1, hit3, mrr, p50, p95 }: Figures): string {
  return `${split.padEnd(4)} ${queries} queries  hit@1 ${hit1.toFixed(3)}  hit@3 ${hit3.toFixed(3)}  MRR ${mrr.toFixed(3)}  p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms (over HTTP)`;
}

async function withServer(folder: string, day: string, use: (url: string) => Promise<void>): Promise<void> {
  const port = await freePort();
  const server = start(
    'serve',
    '--empty',
    '--role',
    'web',
    '--at',
    day,
    '--data',
    folder,
    '--port',
    String(port),
  );
  try {
    const url = `http://127.0.0.1:${port}`;
    await answering(url, server);
    await use(url);
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
  }
}

function start(...parameters: string[]): ChildProcess {
  return spawn(process.execPath, [program, ...parameters], { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function run(...parameters: string[]): Promise<void> {
  const [code] = (await once(start(...parameters), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`motcua ${parameters.join(' ')} ended with ${code}`);
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  const client = createClient(httpTransport({ baseUrl: url }));
  for (let attempt = 0; attempt < 240; attempt++) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    try {
      await client.searchProcedures({ limit: 1 });
      return;
    } catch {
      await sleep(500);
    }
  }
  throw new Error('the server did not answer within two minutes');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
