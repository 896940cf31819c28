import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM } from './chromium.ts';

// Monday 07/12/2026, 07:35: the morning on which Nam Sơn takes in what came over the weekend (journey J4).
const MORNING = '2026-12-07T07:35:00+07:00';
const port = Number(process.env['JOURNEY_PORT'] ?? 8187);
const folder = process.env['JOURNEY_DATA'] ?? mkdtempSync(join(tmpdir(), 'motcua-journeys-'));
process.env['JOURNEY_DATA'] = folder;

const originAt = (at: number): string => `http://127.0.0.1:${at}`;

/** The program with the demonstration, on a database of its own. */
const program = (at: number, data: string) => ({
  command: `node ../server/main.ts serve --port ${at} --data ${data} --at ${MORNING}`,
  url: `${originAt(at)}/readyz`,
  timeout: 90_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
  env: { MOTCUA_PEOPLE_ONLY: 'true' },
});

/** What looks at every page and screen, and takes longest: on a program of its own, beside the others. */
const LOOKS = ['accessibility.spec.ts', 'crawl.spec.ts', 'reading.spec.ts'];

export default defineConfig({
  testDir: 'journeys',
  outputDir: join(folder, 'results'),
  // journeys on one program follow one another; beside them go those on another, or that start one of their own
  workers: 2,
  projects: [
    { name: 'looks', testMatch: LOOKS, workers: 1, use: { baseURL: originAt(port + 1) } },
    { name: 'shared', testIgnore: ['stepped/**', ...LOOKS], workers: 1, use: { baseURL: originAt(port) } },
    { name: 'stepped', testMatch: 'stepped/*.spec.ts' },
  ],
  timeout: 120_000,
  // a machine that stalls is not a fault; what passes only the second time is reported as flaky
  retries: 1,
  expect: { timeout: 20_000 },
  use: {
    locale: 'vi-VN',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: [program(port, folder), program(port + 1, join(folder, 'looks'))],
});
