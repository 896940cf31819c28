import { chromium, expect, test, type BrowserContext, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

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

/**
 * A sheet of print as a telephone photographs it: twelve million dots in uneven light, with grain. Made in the browser, for it
 * can draw.
 */
export async function photograph(page: Page, name: string): Promise<File> {
  const url = String(
    await page.evaluate(`(() => {
      const canvas = document.createElement('canvas');
      canvas.width = 3024;
      canvas.height = 4032;
      const pen = canvas.getContext('2d');
      const light = pen.createLinearGradient(0, 0, 3024, 4032);
      light.addColorStop(0, '#eee8dc');
      light.addColorStop(1, '#cfc8ba');
      pen.fillStyle = light;
      pen.fillRect(0, 0, 3024, 4032);
      pen.fillStyle = '#222';
      pen.font = '56px serif';
      for (let line = 0; line < 32; line++)
        pen.fillText('Cộng hòa xã hội chủ nghĩa Việt Nam, Ủy ban nhân dân xã, tờ khai số ' + line + ' về việc đăng ký giám hộ', 220, 320 + line * 110);
      pen.strokeStyle = '#c22';
      pen.lineWidth = 14;
      pen.beginPath();
      pen.arc(2100, 3400, 300, 0, 7);
      pen.stroke();
      const picture = pen.getImageData(0, 0, 3024, 4032);
      for (let at = 0; at < picture.data.length; at += 4) {
        const grain = (Math.random() + Math.random() - 1) * 10;
        for (let band = 0; band < 3; band++) picture.data[at + band] += grain;
      }
      pen.putImageData(picture, 0, 0);
      return canvas.toDataURL('image/jpeg', 0.9);
    })()`),
  );
  return {
    name,
    mimeType: 'image/jpeg',
    buffer: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'),
  };
}

interface File {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
