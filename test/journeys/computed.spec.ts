import { expect, type Page } from '@playwright/test';
import { beginDossier, signInToPortal } from './citizen.ts';
import { test } from './journey.ts';
import { assertReadable } from './usable.ts';

const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();

async function plot(page: Page, at: number, area: string): Promise<void> {
  const part = page.getByRole('group', { name: `Thửa ${at}`, exact: true });
  await part.getByLabel('Diện tích (m²)').fill(area);
  await part.getByLabel('Dùng làm gì').fill('đất ở');
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test('the areas of new plots are added up; more than the plot has is told where it shows', async ({
      page,
    }) => {
      await signInToPortal(page, 'cd.hoa');
      await beginDossier(page, '1.004203');
      const draft = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
      await page.goto(`${draft}/khai/viec`);
      await page.getByLabel('Tách thửa').check();
      await next(page);
      await page.getByLabel('Số phát hành giấy chứng nhận').fill('BA 123456');
      await page.getByLabel('Thửa đất số').fill('12');
      await page.getByLabel('Tờ bản đồ số').fill('3');
      await page.getByLabel('Địa chỉ thửa đất').fill('Phường Nam Sơn, tỉnh Bắc Ninh');
      await page.getByLabel('Diện tích (m²)').fill('500');
      await next(page);
      await plot(page, 1, '300');
      await page.getByRole('button', { name: 'Thêm: Thửa' }).click();
      await plot(page, 2, '250');
      await next(page);
      await expect(page.getByLabel('Tổng diện tích các thửa mới')).toHaveText('550');
      await expect(page.getByLabel('Diện tích còn lại của thửa cũ')).toHaveText('-50');
      await expect(page.getByRole('main')).toContainText('Hệ thống tự tính: tổng của “Diện tích (m²)”');
      await next(page);
      await expect(page.locator('.field-error')).toContainText('tính ra -50, phải từ 0 trở lên');
      if (javaScriptEnabled) await assertReadable(page);

      await page.goto(`${draft}/khai/tach`);
      await plot(page, 2, '180');
      await next(page);
      await expect(page.getByLabel('Tổng diện tích các thửa mới')).toHaveText('480');
      await expect(page.getByLabel('Diện tích còn lại của thửa cũ')).toHaveText('20');
      await next(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vì sao');
      await page.goto(`${draft}/kiem-tra`);
      await expect(page.getByRole('main')).toContainText('Diện tích còn lại của thửa cũ (m²)');
    });
  });

test('with JavaScript what is computed follows as one types', async ({ page }) => {
  await signInToPortal(page, 'cd.hoa');
  await beginDossier(page, '1.000798');
  const draft = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  await page.goto(`${draft}/khai/thua-dat`);
  await page.getByLabel('Diện tích (m²)').fill('1200');
  await next(page);
  await page.goto(`${draft}/khai/muc-dich`);
  await expect(page.getByLabel('Diện tích giữ nguyên mục đích')).toHaveText('Chưa tính được');
  await page.getByLabel('Diện tích muốn chuyển').fill('200');
  await expect(page.getByLabel('Diện tích giữ nguyên mục đích')).toHaveText('1.000');
});
