import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// Monday 07/12/2026, 07:35: the morning on which Nam Sơn takes in what came over the weekend (journey J4).
const MORNING = '2026-12-07T07:35:00+07:00';
const port = Number(process.env['JOURNEY_PORT'] ?? 8187);
const folder = process.env['JOURNEY_DATA'] ?? mkdtempSync(join(tmpdir(), 'motcua-journeys-'));
process.env['JOURNEY_DATA'] = folder;

export default defineConfig({
  testDir: 'journeys',
  outputDir: join(folder, 'results'),
  // journeys on one program follow one another; beside them go those that start a program of their own
  workers: 2,
  projects: [
    { name: 'shared', testIgnore: 'stepped/**', workers: 1 },
    { name: 'stepped', testMatch: 'stepped/*.spec.ts', workers: 1 },
  ],
  timeout: 120_000,
  // a machine that stalls is not a fault; what passes only the second time is reported as flaky
  retries: 1,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'vi-VN',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
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
  webServer: {
    command: `node ../server/main.ts serve --port ${port} --data ${folder} --at ${MORNING}`,
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 90_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: { MOTCUA_PEOPLE_ONLY: 'true' },
  },
});
