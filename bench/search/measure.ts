import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, httpTransport } from '@motcua/contract/client';
import { ROOT, startProgram } from '../world.ts';
import { answersOf } from './answers.ts';
import { figuresOf, type Figures } from './figures.ts';

const national = join(ROOT, '../shared/data/03_procedures/dvcqg_2026_local.jsonl');
const DAYS = ['2021-06-16', '2026-11-22'] as const;
const IMPORT_DAY = '2025-07-01';

const given = process.argv.slice(2).find((word) => !word.startsWith('--'));
if (given === undefined) await measureOwnServers();
else await measure(given, given);

/** The program of this repository on a data folder of its own: on both days, then with the imported catalogue beside ours. */
async function measureOwnServers(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-search-'));
  try {
    for (const day of DAYS) await measureOn(folder, day, `${day}, the province's own procedures`);
    if (!existsSync(national)) return console.log('No imported catalogue at hand: measured without it.');
    await run('import', 'procedures', national, '--data', folder, '--valid-from', IMPORT_DAY);
    await measureOn(folder, DAYS[1], `${DAYS[1]}, with the imported catalogue`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureOn(folder: string, day: string, label: string): Promise<void> {
  const program = await startProgram(folder, ['--role', 'web', '--at', day]);
  try {
    await measure(program.origin, label);
  } finally {
    await program.stop();
  }
}

async function measure(baseUrl: string, label: string): Promise<void> {
  const client = createClient(httpTransport({ baseUrl }));
  const { total } = await client.searchProcedures({ limit: 1 });
  const answers = await answersOf(client);
  console.log(`\n${label} (${total} procedures in force)`);
  for (const split of ['dev', 'test'] as const)
    console.log(line(split, figuresOf(answers.filter((one) => one.split === split))));
  if (process.argv.includes('--misses'))
    for (const { query, rank, procedures, first } of answers)
      if (rank !== 1)
        console.log(`  ${rank ?? '–'}  ${query}  (${procedures.join(' ')}; first: ${first ?? 'nothing'})`);
}

function line(split: string, { queries, hit1, hit3, mrr, p50, p95 }: Figures): string {
  return `${split.padEnd(4)} ${queries} queries  hit@1 ${hit1.toFixed(3)}  hit@3 ${hit3.toFixed(3)}  MRR ${mrr.toFixed(3)}  p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms (over HTTP)`;
}

async function run(...parameters: string[]): Promise<void> {
  const program = join(ROOT, 'server', 'main.ts');
  const child = spawn(process.execPath, [program, ...parameters], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`motcua ${parameters.join(' ')} ended with ${code}`);
}
