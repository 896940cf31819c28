import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { LeftOut } from './figure.ts';
import type { World } from './world.ts';

/**
 * An officer's computer with a disk of its own under this name; its browser is closed afterwards, whatever happens.
 *
 * @throws {LeftOut} where this machine has no browser
 */
export async function onComputer<Result>(
  world: World,
  name: string,
  use: (context: BrowserContext, page: Page) => Promise<Result>,
): Promise<Result> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const context = await chromium
    .launchPersistentContext(join(world.folder, name), {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu'],
      viewport: { width: 1366, height: 768 },
      locale: 'vi-VN',
      baseURL: world.server.origin,
    })
    .catch((error: unknown) => {
      throw new LeftOut(`không có trình duyệt (no browser at ${executablePath}): ${String(error)}`);
    });
  try {
    return await use(context, context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
  }
}
