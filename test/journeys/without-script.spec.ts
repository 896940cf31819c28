import { expect } from '@playwright/test';
import { beginDossier, fileHouseholdBusiness, signInByEIdentity, signInToPortal } from './citizen.ts';
import { test } from './journey.ts';

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('a citizen files a dossier all the same', async ({ page }) => {
    await signInToPortal(page, 'cd.lan');
    await fileHouseholdBusiness(page);
    await page.goto('/ho-so-cua-toi');
    await expect(page.getByRole('main')).toContainText('Mới đăng ký');
  });

  test('who comes for the first time signs in by the e-identity, and is back where she wanted to file', async ({
    page,
    browser,
    baseURL,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await page.goto('/thu-tuc/1.001612/nop?noi=Nam%20S%C6%A1n');
    await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
    await page.getByRole('button', { name: 'Không đăng nhập nữa' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bạn đã dừng việc đăng nhập');
    await page.goto('/thu-tuc/1.001612/nop?noi=Nam%20S%C6%A1n');
    await signInByEIdentity(page, 'Hoàng Thị Mai');
    await expect(page).toHaveURL(/\/thu-tuc\/1\.001612\/nop\?noi=/);
    await page.getByLabel(/phường Nam Sơn/).check();
    await page.getByRole('button', { name: 'Bắt đầu khai' }).click();
    await expect(page.getByLabel('Họ và tên')).toHaveValue('Hoàng Thị Mai');
    await expect(page.getByLabel('Số định danh cá nhân')).toHaveValue('999301000040');
    await page.getByRole('link', { name: 'Phiên đăng nhập của tôi' }).click();
    await expect(page.getByRole('main')).toContainText('Bằng định danh điện tử mức độ 2');
    const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    await other.goto('/dang-nhap?tiep=/ho-so-cua-toi');
    await signInByEIdentity(other, 'Hoàng Thị Mai');
    await page.reload();
    await page.getByRole('button', { name: 'Kết thúc mọi phiên khác' }).click();
    await expect(page.getByRole('status')).toContainText('Đã kết thúc');
    await other.reload();
    await expect(other).toHaveURL(/dang-nhap/);
    expect(asked.filter((address) => address.includes('999301000040'))).toEqual([]);
  });

  test('what is wrong is said beside the field and in a summary that leads there', async ({ page }) => {
    await signInToPortal(page, 'cd.hoa');
    await beginDossier(page, '1.001612');
    await page.getByLabel('Họ và tên').fill('');
    await page.getByLabel('Số định danh cá nhân').fill('012');
    await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
    const summary = page.getByRole('alert').or(page.locator('[role=group]:has(h2)')).first();
    await expect(summary).toContainText('12 chữ số');
    await summary.getByRole('link', { name: /12 chữ số/ }).click();
    await expect(page).toHaveURL(/#/);
  });
});
