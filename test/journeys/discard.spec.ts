import { expect } from '@playwright/test';
import { beginDossier, signInToPortal } from './citizen.ts';
import { test } from './journey.ts';
import { assertReadable } from './usable.ts';

test('a draft begun by mistake is thrown away from the list, and only that one', async ({
  page,
  baseURL,
}) => {
  await signInToPortal(page, 'cd.son');
  await beginDossier(page, '1.001612');
  const [, , id] = new URL(page.url()).pathname.split('/');
  await page.goto(`${baseURL ?? ''}/ho-so-cua-toi`);
  await page
    .getByRole('main')
    .locator(`a[href="/ho-so/${id ?? ''}/bo"]`)
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bỏ bản nháp này?');
  await assertReadable(page);
  await page.getByRole('link', { name: 'Giữ lại, khai tiếp' }).click();
  await page.getByRole('link', { name: 'Bỏ bản nháp này' }).click();
  await page.getByRole('button', { name: 'Bỏ bản nháp này' }).click();
  await expect(page.getByRole('status')).toContainText('Đã bỏ bản nháp');
  await expect(page.getByRole('main').locator(`a[href^="/ho-so/${id ?? ''}"]`)).toHaveCount(0);
  await page.goto(`/ho-so/${id ?? ''}`);
  await expect(page.getByRole('main')).toContainText('Bản nháp đã bỏ');
});
