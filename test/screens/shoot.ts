import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { fill } from './fill.ts';
import { SCREENS } from './list.ts';
import { desksOf, openScreen } from './open.ts';
import { pageText } from './page-text.ts';

/** Photographs every screen of the desk at 1366×768 and writes docs/screens.md; with names only those, and no page. */
const ROOT = join(import.meta.dirname, '..', '..');
const MORNING = '2026-12-07T08:35:00+07:00';
/** What a screen of text needs to stay sharp, in a picture of 80 kB at most. */
const QUALITIES = [75, 60, 45, 30, 20, 10];
const MOST_BYTES = 80_000;

const port = Number(process.env['PORT'] ?? 8351);
const origin = `http://127.0.0.1:${port}`;
const names = process.argv.slice(2);
const wanted = SCREENS.filter(({ name }) => names.length === 0 || names.includes(name));

const data = await mkdtemp(join(tmpdir(), 'motcua-screens-'));
const program = [
  join(ROOT, 'server', 'main.ts'),
  'serve',
  '--port',
  String(port),
  '--data',
  data,
  '--at',
  MORNING,
];
const server = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  await played();
  const filled = await fill(origin);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const look = {
    newContext: () =>
      browser.newContext({ baseURL: origin, viewport: { width: 1366, height: 768 }, locale: 'vi-VN' }),
  };
  const deskOf = desksOf(look, filled);
  for (const screen of wanted) {
    try {
      const page = await deskOf(screen);
      await openScreen(page, screen, filled);
      const bytes = await picture(page);
      await writeFile(join(ROOT, 'docs', 'screenshots', 'desk', `${screen.name}.webp`), bytes);
      process.stdout.write(`${screen.name} ${bytes.length}\n`);
    } catch (error) {
      process.stderr.write(`${screen.name}: ${String(error)}\n`);
      process.exitCode = 1;
    }
  }
  await browser.close();
  if (names.length === 0) await writeFile(join(ROOT, 'docs', 'screens.md'), pageText(SCREENS));
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(data, { recursive: true, force: true });
}

/** Until the program says that the past of the demonstration has been played; it answers before, with half of it. */
async function played(): Promise<void> {
  for await (const line of createInterface({ input: server.stdout }))
    if (line.includes('demonstration filled')) {
      // what else it says is of no use here
      server.stdout.resume();
      return;
    }
  throw new Error('the demonstration did not start');
}

async function picture(page: Awaited<ReturnType<ReturnType<typeof desksOf>>>): Promise<Buffer> {
  const devtools = await page.context().newCDPSession(page);
  for (const quality of QUALITIES) {
    const { data: text } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality });
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length <= MOST_BYTES) return bytes;
  }
  throw new Error(`no picture of ${MOST_BYTES} bytes at most`);
}
