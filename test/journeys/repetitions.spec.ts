import { expect, type Page } from '@playwright/test';
import { beginDossier, signInToPortal } from './citizen.ts';
import { test } from './journey.ts';
import { assertReadable } from './usable.ts';

const PHONE = { width: 360, height: 740 };

/** Answers one person who moves along. */
async function fill(
  page: Page,
  at: number,
  [name, year, id]: readonly [string, string, string],
): Promise<void> {
  const person = page.getByRole('group', { name: `Người ${at}`, exact: true });
  await person.getByLabel('Họ và tên').fill(name);
  await person.getByLabel('Ngày', { exact: true }).fill('5');
  await person.getByLabel('Tháng', { exact: true }).fill('6');
  await person.getByLabel('Năm', { exact: true }).fill(year);
  await person.getByLabel('Nam', { exact: true }).check();
  await person.getByLabel('Số định danh cá nhân').fill(id);
  await person.getByLabel('Quan hệ với chủ hộ').fill('con');
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: PHONE });

    test('two children move along: each in a part of its own, one taken out again, the mistakes beside their fields', async ({
      page,
    }) => {
      await signInToPortal(page, 'cd.hoa');
      await beginDossier(page, '1.004222');
      await page.goto(`${new URL(page.url()).pathname.split('/').slice(0, 3).join('/')}/khai/cung-di`);
      await page.getByRole('button', { name: 'Thêm: Người' }).click();
      await fill(page, 1, ['Nguyễn Văn An', '2015', '999215000101']);
      await page.getByRole('button', { name: 'Thêm: Người' }).click();
      await page.getByRole('button', { name: 'Thêm: Người' }).click();
      await fill(page, 3, ['Nguyễn Văn Bình', '2018', '999218000102']);
      await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
      const second = page.getByRole('group', { name: 'Người 2', exact: true });
      await expect(second.locator('.field-error').first()).toBeVisible();
      await expect(
        page.getByRole('group', { name: 'Người 1', exact: true }).locator('.field-error'),
      ).toHaveCount(0);
      if (javaScriptEnabled) await assertReadable(page);

      // what was typed stays, whoever is taken out
      await page.getByRole('button', { name: 'Xoá: Người 2' }).click();
      await expect(
        page.getByRole('group', { name: 'Người 2', exact: true }).getByLabel('Họ và tên'),
      ).toHaveValue('Nguyễn Văn Bình');
      await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
      await expect(page).not.toHaveURL(/cung-di/);
      await page.goto(`${new URL(page.url()).pathname.split('/').slice(0, 3).join('/')}/khai/cung-di`);
      await expect(page.getByRole('group', { name: /^Người \d$/ })).toHaveCount(2);
    });
  });
