import { createInterface } from 'node:readline';
import { readServerConfig } from '../platform/config.ts';
import { steppedClock } from '../platform/now.ts';
import { startServer } from '../start.ts';

/**
 * The whole program on a clock that a test moves, for journeys over weeks: `node stepped-server.ts --data DIR --at INSTANT`.
 * It writes its origin when it answers; then each line it reads is an instant to go to, or `KEY=JSON`, a parameter to
 * set, and is echoed once that is done.
 */
const [, , data = '', at = ''] = process.argv;
const clock = steppedClock(at);
const config = { ...readServerConfig({ data, port: '0', 'people-only': true }), clock };
const server = await startServer(config);
process.stdout.write(`${server.origin}\n`);

for await (const line of createInterface({ input: process.stdin })) {
  const [, key, value] = /^([\w.]+)=(.+)$/.exec(line) ?? [];
  if (key === undefined || value === undefined) clock.set(line);
  else await setParameter(key, value);
  process.stdout.write(`${line}\n`);
}
await server.close();

/** As the data files would have had it from the beginning. */
async function setParameter(key: string, value: string): Promise<void> {
  await server.services.db
    .updateTable('parameter')
    .set({ value })
    .where('key', '=', key as never)
    .execute();
  await server.services.reference.reload();
}
