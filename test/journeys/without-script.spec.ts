import { expect } from '@playwright/test';
import { fileHouseholdBusiness, signInToPortal } from './citizen.ts';
import { test } from './journey.ts';

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('a citizen files a dossier all the same', async ({ page }) => {
    await signInToPortal(page, 'cd.lan');
    await fileHouseholdBusiness(page);
    await page.goto('/ho-so-cua-toi');
    await expect(page.getByRole('main')).toContainText('Mới đăng ký');
  });

  test('what is wrong is said beside the field and in a summary that leads there', async ({ page }) => {
    await signInToPortal(page, 'cd.hoa');
    await page.goto('/thu-tuc/1.001612/nop?noi=Nam%20S%C6%A1n');
    await page.getByLabel(/phường Nam Sơn/).check();
    await page.getByRole('button', { name: 'Bắt đầu khai' }).click();
    await page.getByLabel('Họ và tên').fill('');
    await page.getByLabel('Số định danh cá nhân').fill('012');
    await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
    const summary = page.getByRole('alert').or(page.locator('[role=group]:has(h2)')).first();
    await expect(summary).toContainText('12 chữ số');
    await summary.getByRole('link', { name: /12 chữ số/ }).click();
    await expect(page).toHaveURL(/#/);
  });
});
