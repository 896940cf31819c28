import { expect, type Browser, type Page } from '@playwright/test';
import { pdf, signInToPortal } from './citizen.ts';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';
import { assertReadable } from './usable.ts';

/** Household business: one page of questions after the other, filled in with the person before the counter. */
async function fillTogether(counter: Page): Promise<void> {
  await counter.goto('/desk/nop-giup');
  await expect(counter.getByLabel(/Số định danh cá nhân/).first()).toBeFocused();
  await counter.keyboard.type('999188000003');
  await counter.keyboard.press('Enter');
  await expect(counter.getByLabel(/Họ và tên \/ tên tổ chức/)).toHaveValue('Vũ Thị Lan');
  await counter.getByLabel('Tìm thủ tục').focus();
  await counter.keyboard.type('thanh lap ho kinh doanh');
  await expect(counter.getByRole('listbox').getByRole('option').first()).toContainText(/hộ kinh doanh/i);
  await counter.keyboard.press('Enter');
  await expect(counter.getByLabel('Nơi nhận hồ sơ')).toHaveValue('MC-09286-2025');
  const form = counter.locator('details.fold');
  await form.getByLabel('Tên hộ kinh doanh').fill('Hộ kinh doanh Tạp hóa Lan Anh');
  await form.getByLabel('Địa chỉ trụ sở').fill('Số 8, khu phố Đông, phường Nam Sơn, tỉnh Bắc Ninh');
  await form.getByLabel('Ngành, nghề chính').fill('Bán lẻ lương thực, thực phẩm');
  await form.getByLabel('Mã ngành cấp bốn').fill('4711');
  await form.getByLabel('Vốn kinh doanh').fill('50000000');
  await form.getByLabel('Số lao động dự kiến').fill('2');
  await form.getByLabel('Ngày dự kiến bắt đầu').fill('15/12/2026');
  await form.getByLabel('Một cá nhân').check();
  await form.getByLabel('Kê khai').check();
}

/** The check of accessibility needs scripts: the same page in a browser that has them. */
async function looked(browser: Browser, path: string): Promise<void> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await signInToPortal(page, 'cd.lan');
  for (const address of [path, '/cho-xac-nhan']) {
    await page.goto(address);
    await assertReadable(page);
  }
  await page.close();
}

test('an officer fills in online with the person before him; she confirms on her own phone, without JavaScript', async ({
  browser,
}) => {
  const counter = await deskOf(browser, 'qu.minh');
  await fillTogether(counter);
  const chooser = counter.waitForEvent('filechooser');
  await counter.getByRole('button', { name: /^Tải tệp: Thẻ căn cước/ }).click();
  await (await chooser).setFiles(pdf('can-cuoc.pdf'));
  await expect(counter.getByRole('table').first()).toContainText('✓ 1');
  await assertReadable(counter);
  await counter.keyboard.press('Control+Enter');
  await expect(counter.getByRole('heading', { name: 'Người nộp xác nhận' })).toBeVisible();
  await assertReadable(counter);
  await counter.getByRole('button', { name: 'Người nộp tự xác nhận trên cổng' }).click();
  await expect(counter.getByRole('main')).toContainText('Đang chờ người nộp mở mục');

  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const phone = await context.newPage();
  await signInToPortal(phone, 'cd.lan');
  await phone.goto('/ho-so-cua-toi');
  await phone.getByRole('link', { name: 'Chờ tôi xác nhận' }).click();
  await expect(phone.getByRole('main')).toContainText('Nguyễn Quang Minh');
  await phone.getByRole('link', { name: /^Đọc lại và trả lời/ }).click();
  await expect(phone.getByRole('main')).toContainText('Hộ kinh doanh Tạp hóa Lan Anh');
  await looked(browser, new URL(phone.url()).pathname);

  // she finds a mistake, and says so
  await phone.getByText('Chưa đúng', { exact: true }).click();
  await phone.getByLabel('Chỗ chưa đúng').fill('Cửa hàng tên là Lan Anh Mới');
  await phone.getByRole('button', { name: /^Không nộp/ }).click();
  await expect(phone.getByRole('status')).toContainText('Hồ sơ không được nộp');
  await expect(counter.getByRole('main')).toContainText('Cửa hàng tên là Lan Anh Mới');

  // it is mended, which alone would have voided what was asked, and asked anew
  await counter.getByRole('button', { name: 'Sửa nội dung' }).click();
  await counter.locator('details.fold').getByLabel('Tên hộ kinh doanh').fill('Hộ kinh doanh Lan Anh Mới');
  await counter.keyboard.press('Control+Enter');
  await counter.getByRole('button', { name: 'Người nộp tự xác nhận trên cổng' }).click();
  await expect(counter.getByRole('main')).toContainText('Đang chờ người nộp mở mục');
  await phone.goto('/cho-xac-nhan');
  await phone.getByRole('link', { name: /^Đọc lại và trả lời/ }).click();
  await expect(phone.getByRole('main')).toContainText('Hộ kinh doanh Lan Anh Mới');
  await phone.getByRole('button', { name: 'Đúng, tôi đồng ý nộp' }).click();
  await expect(phone.getByRole('alert')).toBeVisible();
  await phone.getByRole('checkbox').check();
  await phone.getByRole('button', { name: 'Đúng, tôi đồng ý nộp' }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('Đã nộp hồ sơ');
  await expect(counter.getByRole('heading', { name: 'Đã nộp, có xác nhận của người nộp' })).toBeVisible();

  await phone.goto('/ho-so-cua-toi');
  await phone
    .getByRole('link', { name: /Lan Anh Mới/ })
    .first()
    .click();
  await expect(phone.getByRole('main')).toContainText('Nguyễn Quang Minh, ');
  await phone.goto('/ai-da-xem');
  await expect(phone.getByRole('main')).toContainText('Nộp trực tuyến giúp');
});

test('a clerk of the post office has this one screen and no other list', async ({ browser }) => {
  const clerk = await deskOf(browser, 'bc.huong');
  await expect(clerk).toHaveURL(/\/desk\/nop-giup$/);
  await expect(clerk.getByRole('navigation').getByRole('link')).toHaveText(['Nộp trực tuyến giúp']);
  await expect(clerk.getByRole('main')).toContainText('Hôm nay bạn chưa nộp giúp ai');
  await assertReadable(clerk);
});
