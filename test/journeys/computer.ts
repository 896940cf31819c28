import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export { photograph } from '../../bench/photograph.ts';

/** A counter's computer: its browser, and its disk, which keeps what a browser keeps and no more. */
export interface Computer {
  context: BrowserContext;
  page: Page;
}

interface Facts {
  origin: string;
  offline?: boolean;
  /** What its clock shows: an instant; it stands until it is set again. */
  clock?: string;
}

export async function computer(folder: string, { origin, offline = false, clock }: Facts): Promise<Computer> {
  const { launchOptions, viewport, locale } = test.info().project.use;
  const context = await chromium.launchPersistentContext(folder, {
    ...launchOptions,
    ...(viewport === undefined ? {} : { viewport }),
    ...(locale === undefined ? {} : { locale }),
    baseURL: origin,
    offline,
  });
  if (clock !== undefined) await context.clock.setFixedTime(clock);
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

/** The power goes: every process of the browser on this disk is killed, without a word to any of them. */
export async function powerCut(folder: string): Promise<void> {
  const pids = processesOn(folder);
  expect(pids.length).toBeGreaterThan(0);
  for (const pid of pids)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it went with the one before
    }
  while (processesOn(folder).length > 0) await sleep(50);
}

/** By their command line: only a browser started on this folder names it. */
const processesOn = (folder: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${folder}`);
      } catch {
        return false;
      }
    });
