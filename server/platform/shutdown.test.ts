import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLog } from './log.ts';
import { openShutdown } from './shutdown.ts';

test('what was opened last is closed first, once, and one failure does not keep the others open', async () => {
  const shutdown = openShutdown(openLog({ level: 'silent' }));
  const closed: string[] = [];
  shutdown.onClose('database', () => void closed.push('database'));
  shutdown.onClose('jobs', () => Promise.reject(new Error('stuck')));
  shutdown.onClose('http', async () => void closed.push('http'));
  await Promise.all([shutdown.close(), shutdown.close()]);
  expect(closed).toEqual(['http', 'database']);
});

describe('a program told to stop', () => {
  const program = (closing: string) => `
    import { openLog } from '${join(import.meta.dirname, 'log.ts')}';
    import { closeOnSignals, openShutdown } from '${join(import.meta.dirname, 'shutdown.ts')}';
    const log = openLog({ level: 'silent' });
    const shutdown = openShutdown(log);
    shutdown.onClose('work', () => ${closing});
    closeOnSignals(shutdown, log);
    setInterval(() => undefined, 1000);
    console.log('ready');`;

  async function start(closing: string) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program(closing)], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    return child;
  }

  test.each(['SIGINT', 'SIGTERM'] as const)('by %s finishes its work and ends with 0', async (signal) => {
    const child = await start(
      `new Promise((done) => setTimeout(() => { console.log('finished'); done(); }, 100))`,
    );
    const [output, ended] = [once(child.stdout, 'data'), once(child, 'exit')];
    child.kill(signal);
    expect(String(await output)).toContain('finished');
    expect(await ended).toEqual([0, null]);
  });

  test('twice ends at once with 1', async () => {
    const child = await start(`new Promise(() => console.log('closing'))`);
    const [output, ended] = [once(child.stdout, 'data'), once(child, 'exit')];
    child.kill('SIGTERM');
    await output;
    child.kill('SIGTERM');
    expect(await ended).toEqual([1, null]);
  });
});
