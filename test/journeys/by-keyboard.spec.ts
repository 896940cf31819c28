import { expect, type Page } from '@playwright/test';
import { answersFor } from '../../server/testing/dossier.ts';
import { fileByKeys, press, reach } from './by-keys.ts';
import { signInToPortal } from './citizen.ts';
import { test } from './journey.ts';
import { clientOf } from './prepared.ts';
import { assertReadable } from './usable.ts';

/** A fault is told in a summary that leads to its field, and with the field. */
async function mendNumber(page: Page, looked: () => Promise<void>): Promise<void> {
  const number = page.getByLabel('Số định danh cá nhân', { exact: true });
  const right = await number.inputValue();
  await retype(page, '012');
  await page.keyboard.press('Enter');
  await reach(page, page.getByRole('main').getByRole('link', { name: /12 chữ số/ }));
  await looked();
  await page.keyboard.press('Enter');
  await expect(number).toHaveAttribute('aria-invalid', 'true');
  await expect(number).toHaveAccessibleDescription(/12 chữ số/);
  await retype(page, right);
}

async function retype(page: Page, text: string): Promise<void> {
  await reach(page, page.getByLabel('Số định danh cá nhân', { exact: true }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test('a shop is registered on a telephone by keys alone, each page told without eyes (J4)', async ({
      page,
      baseURL,
    }) => {
      await signInToPortal(page, 'cd.lan');
      await page.goto('/thu-tuc/1.001612');
      await press(page, 'link', 'Nộp hồ sơ trực tuyến');
      await reach(page, page.getByRole('main').getByRole('textbox'));
      await page.keyboard.type('Nam Sơn');
      await page.keyboard.press('Enter');
      await reach(page, page.getByLabel(/phường Nam Sơn/));
      await page.keyboard.press('Space');
      await press(page, 'button', 'Bắt đầu khai');
      await expect(page).toHaveURL(/\/khai\//);
      // the automated check needs scripts of its own
      await mendNumber(page, async () => (javaScriptEnabled ? assertReadable(page) : undefined));
      const dossierId = /\/ho-so\/([^/]+)/.exec(page.url())?.[1] ?? '';
      const dossier = await (await clientOf(baseURL, 'cd.lan')).getDossier({ dossierId });
      const typed = await fileByKeys(page, dossier, answersFor(dossier));
      expect(typed).not.toContain('applicantName');
    });
  });
