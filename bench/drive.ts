import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { LoadJob, LoadResult } from './load.ts';

/** Requests answered per second. Nothing may fail: a quick refusal is no work done. */
export async function drive(job: LoadJob): Promise<LoadResult & { rate: number }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'load.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(job));
  const result = JSON.parse(await text(child.stdout)) as LoadResult;
  if (result.failed > 0)
    throw new Error(
      `${result.failed} of ${result.requests} requests failed, the first: ${result.firstFailure}`,
    );
  return { ...result, rate: result.requests / result.seconds };
}
