import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BareSpec, RecordedPage } from './bare.ts';
import { drive } from './drive.ts';
import { middle } from './figure.ts';
import { statementsOf } from './statements.ts';
import { end, freePort, type World } from './world.ts';

const CONNECTIONS = 16;
const ROUNDS = 3;
const SECONDS = 4;

/** Replies per second of an address of ours, and of a bare server that runs the same statements and sends the same reply, turn by turn. */
export async function againstBare(
  world: World,
  path: string,
  page?: RecordedPage,
): Promise<{ ours: number; bare: number; statements: number; p50: number }> {
  const url = world.server.origin + path;
  await fetch(url, { headers: { 'x-forwarded-for': '10.255.0.1' } });
  const statements = await statementsOf(world, () =>
    fetch(url, { headers: { 'x-forwarded-for': '10.255.0.2' } }).then((reply) => reply.text()),
  );
  const reply = await fetch(url, { headers: { 'x-forwarded-for': '10.255.0.3' } });
  const port = await freePort();
  const route = {
    path,
    type: reply.headers.get('content-type') ?? '',
    statements,
    reply: await reply.text(),
    ...(page === undefined ? {} : { page }),
  };
  const spec: BareSpec = { port, databaseUrl: world.postgres.url, routes: [route] };
  const file = join(world.folder, `bare-${port}.json`);
  await writeFile(file, JSON.stringify(spec));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare.ts'), file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const bareOrigin = `http://127.0.0.1:${port}`;
    await untilSame(bareOrigin + path, route.reply);
    const [ours, bare, p50s]: number[][] = [[], [], []];
    for (let round = -1; round < ROUNDS; round++) {
      const load = {
        connections: CONNECTIONS,
        requests: [{ method: 'GET', path }] as const,
        seconds: SECONDS,
      };
      const our = await drive({ ...load, origin: world.server.origin });
      const plain = await drive({ ...load, origin: bareOrigin });
      // the first round only warms both up
      if (round < 0) continue;
      ours?.push(our.rate);
      p50s?.push(our.p50);
      bare?.push(plain.rate);
    }
    return {
      ours: middle(ours ?? []),
      bare: middle(bare ?? []),
      p50: middle(p50s ?? []),
      statements: statements.length,
    };
  } finally {
    await end(child);
  }
}

/** Up, and saying what ours says. */
async function untilSame(url: string, expected: string): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await sleep(100)) {
    const said = await fetch(url).then(
      (reply) => reply.text(),
      () => undefined,
    );
    if (said === expected) return;
    if (said !== undefined) throw new Error(`the bare server says something else:\n${said.slice(0, 400)}`);
  }
  throw new Error('the bare server did not start');
}
