import { expect, type Page } from '@playwright/test';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';
import { assertReadable } from './usable.ts';

const COPY = '/thu-tuc/2.000815';

/** Nothing is wider than the telephone. */
async function assertFits(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect.soft(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

async function signIn(page: Page, username: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill('motcua-demo');
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click();
}

test('without JavaScript, on a phone, a citizen books Wednesday, moves it to today, comes and is received; another visit she cancels', async ({
  browser,
  baseURL,
}) => {
  const viewport = { width: 360, height: 740 };
  const page = await (await browser.newContext({ javaScriptEnabled: false, viewport })).newPage();
  const main = page.getByRole('main');
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto(COPY);
  await main.getByRole('link', { name: 'Đặt lịch hẹn' }).click();
  await expect(heading).toHaveText('Bạn muốn đến đâu?');
  await main.getByRole('textbox').fill('Nam Sơn');
  await main.getByRole('button', { name: 'Tìm' }).click();
  await assertFits(page);
  await main.getByRole('link', { name: /^Đặt lịch hẹn.*phường Nam Sơn/ }).click();
  await expect(main).toContainText('Thứ Bảy 12/12/2026: không nhận lịch hẹn');
  await assertFits(page);
  await main.getByRole('link', { name: 'Thứ Tư 09/12/2026' }).click();
  await main.getByRole('link', { name: 'Đăng nhập để đặt lịch hẹn' }).click();
  await signIn(page, 'cd.hoa');

  // back on the day she chose
  await assertFits(page);
  await main.getByRole('button', { name: 'Đặt lịch hẹn' }).click();
  await expect(page.locator('.error-summary')).toContainText('Chọn một giờ còn chỗ');
  await page.getByLabel('10:00–10:30').check();
  await main.getByRole('button', { name: 'Đặt lịch hẹn' }).click();
  await expect(heading).toHaveText('Phiếu hẹn');
  await expect(main).toContainText('10:00, Thứ Tư 09/12/2026');
  await expect(main).toContainText('Trung tâm Phục vụ hành chính công phường Nam Sơn');
  await expect(main.locator('.qr svg')).toBeVisible();
  await expect(main).toContainText('Giấy tờ cần mang');
  const code = (await main.locator('.big-code').textContent()) ?? '';
  expect(code).toMatch(/^HN(-\w{4}){2}$/);
  await assertFits(page);

  // moved to today, under the same code
  await main.getByRole('link', { name: 'Đổi giờ' }).click();
  await main.getByRole('link', { name: 'Thứ Hai 07/12/2026' }).click();
  await page.getByLabel('16:00–16:30').check();
  await main.getByRole('button', { name: 'Đổi sang giờ này' }).click();
  await expect(main).toContainText('16:00, Thứ Hai 07/12/2026');
  await expect(main.locator('.big-code')).toHaveText(code);

  // another one, cancelled
  await page.goto(`/dat-lich?thu-tuc=2.000815&noi=MC-09286-2025&ngay=2026-12-10`);
  await page.getByLabel('08:00–08:30').check();
  await main.getByRole('button', { name: 'Đặt lịch hẹn' }).click();
  await main.getByRole('link', { name: 'Hủy lịch hẹn' }).click();
  await expect(heading).toHaveText('Hủy lịch hẹn này?');
  await main.getByRole('button', { name: 'Hủy lịch hẹn' }).click();
  await expect(heading).toHaveText('Lịch hẹn của tôi');
  await expect(main.getByRole('listitem').filter({ hasText: '10/12/2026' })).toContainText('Đã hủy');
  await expect(main.getByRole('listitem').filter({ hasText: code })).toContainText('Đã hẹn');
  await assertFits(page);
  await expect(async () => {
    await page.goto('/tai-khoan/tin-nhan');
    await expect(main).toContainText(`Lịch hẹn ${code}: 16 giờ 00 phút, ngày 07/12/2026, tại`, {
      timeout: 1_000,
    });
  }).toPass();

  // the counter: the scanner types what the QR code says
  const counter = await deskOf(browser, 'qu.minh');
  await counter.getByRole('navigation').getByRole('link', { name: 'Lịch hẹn', exact: true }).click();
  const screen = counter.getByRole('main');
  await expect(screen.getByRole('row').filter({ hasText: code })).toContainText('Đã hẹn');
  await assertReadable(counter);
  await expect(counter.getByLabel(/Mã lịch hẹn/)).toBeFocused();
  await counter.keyboard.type(`${baseURL ?? ''}/lich-hen/${code}`);
  await counter.keyboard.press('Enter');
  await expect(screen).toContainText(/✓ .* đã đến, hẹn lúc 16:00/);
  await expect(screen.getByRole('row').filter({ hasText: code })).toContainText('Đã đến');
  await assertReadable(counter);
  await screen.getByRole('link', { name: 'Mở lượt tiếp nhận', exact: true }).click();
  await expect(counter.getByLabel(/Họ và tên \/ tên tổ chức/)).not.toHaveValue('');
  await expect(screen).toContainText(/[Cc]hứng thực bản sao/);
  expect(counter.url()).not.toMatch(/\d{12}/);

  await page.goto(`/lich-hen/${code}`);
  await expect(main).toContainText('Đã đến');
  await expect(main.getByRole('link', { name: 'Đổi giờ' })).toHaveCount(0);
});
