import { expect } from '@playwright/test';
import { signInToPortal } from './citizen.ts';
import { test } from './journey.ts';
import { assertReadable } from './usable.ts';

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('how one is told: chosen once, said again on coming back; what cannot be meant is said at its field', async ({
    page,
  }) => {
    await signInToPortal(page, 'cd.hoa');
    await page.goto('/tai-khoan/tin-nhan');
    await page.getByRole('main').getByRole('link', { name: 'Cách nhận tin của tôi' }).click();
    await page.getByLabel('Theo thứ tự tôi chọn').check();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('alert').getByRole('link').click();
    await expect(page.getByLabel('Trước hết')).toBeVisible();

    await page.getByLabel('Trước hết').selectOption('Thư điện tử');
    await page.getByLabel('Không tới thì', { exact: true }).selectOption('Tin nhắn SMS');
    await page.getByLabel('Giờ của tôi').check();
    await page.getByLabel('Từ', { exact: true }).fill('22:00');
    await page.getByLabel('Đến', { exact: true }).fill('06:30');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await expect(page.getByRole('status')).toContainText('Đã lưu');
    await expect(page.getByLabel('Trước hết')).toHaveValue('EMAIL');
    await expect(page.getByLabel('Đến', { exact: true })).toHaveValue('06:30');
  });
});

test('how one is told is readable on a phone and on a screen', async ({ page }) => {
  await signInToPortal(page, 'cd.lan');
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/tai-khoan/cach-nhan-tin');
    await assertReadable(page);
  }
});
