import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EICAR, startClamd, type ClamdSimulator } from './testing/clamd.ts';
import { clamScanner, noScanner } from './scanner.ts';

let folder: string;
let clamd: ClamdSimulator;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-scan-'));
  clamd = await startClamd();
});
afterAll(async () => {
  await clamd.close();
  await rm(folder, { recursive: true, force: true });
});
async function file(content: string | Buffer): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, content);
  return path;
}

test('a clean file passes, a large one too', async () => {
  const scan = clamScanner('127.0.0.1', clamd.port);
  expect(await scan(await file('%PDF-1.4'))).toBeNull();
  expect(await scan(await file(Buffer.alloc(1_000_000, 'a')))).toBeNull();
  expect(await scan(await file(''))).toBeNull();
});

test('what is found is named, wherever in the file it stands', async () => {
  const scan = clamScanner('127.0.0.1', clamd.port);
  const path = await file(`${'x'.repeat(65_500)}${EICAR}${'x'.repeat(100_000)}`);
  expect(await scan(path)).toBe('Win.Test.EICAR_HDB-1');
});

test.each([
  ['says something else', 'stream: INSTREAM size limit exceeded. ERROR\0'],
  ['hangs up', ''],
])('a scanner that %s passes nothing', async (_, says) => {
  const odd: Server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end(says));
  });
  await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
  const scan = clamScanner('127.0.0.1', (odd.address() as AddressInfo).port);
  await expect(scan(await file(Buffer.alloc(1_000_000)))).rejects.toThrow();
  await new Promise<void>((resolve) => odd.close(() => resolve()));
});

test('where none is configured every file passes', async () => {
  expect(await noScanner(await file(EICAR))).toBeNull();
});
