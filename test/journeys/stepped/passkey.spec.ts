import { expect } from '@playwright/test';
import { signInToPortal } from '../citizen.ts';
import { test } from '../journey.ts';
import { assertReadable } from '../usable.ts';
import { steppedServer, type SteppedServer } from './server.ts';

let server: SteppedServer;
test.beforeAll(async () => {
  server = await steppedServer('2026-12-07T08:00', 'localhost');
});
test.afterAll(() => server.stop());

test('a passkey added on one’s own telephone signs in with one touch; removed, it opens nothing', async ({
  browser,
}) => {
  const phone = { baseURL: server.origin, viewport: { width: 360, height: 740 }, locale: 'vi-VN' };
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signInToPortal(page, 'cd.lan');
  await page.goto('/tai-khoan/phien');
  await page.getByRole('main').getByRole('link', { name: 'Khóa truy cập' }).click();
  await expect(page.getByRole('main')).toContainText('Bạn chưa có khóa truy cập nào');
  await assertReadable(page);
  await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
  await page.getByLabel('Đặt tên cho khóa').fill('Điện thoại của tôi');
  await assertReadable(page);
  await page.getByRole('button', { name: 'Tạo khóa' }).click();
  await expect(page.getByRole('status')).toContainText('Đã thêm khóa');
  await assertReadable(page);

  await page.getByRole('banner').getByRole('button', { name: 'Đăng xuất' }).click();
  await page.goto('/dang-nhap?tiep=/giay-to-cua-toi');
  await page.getByRole('link', { name: 'Đăng nhập bằng khóa truy cập' }).click();
  await assertReadable(page);
  await page.getByRole('button', { name: 'Mở bằng khóa' }).click();
  await expect(page).toHaveURL(/\/giay-to-cua-toi$/);
  await page.goto('/tai-khoan/phien');
  await expect(page.getByRole('main')).toContainText('Bằng khóa truy cập');

  await page.goto('/tai-khoan/khoa');
  await page.getByRole('button', { name: /^Bỏ khóa/ }).click();
  await expect(page.getByRole('status')).toContainText('Đã bỏ khóa');
  await page.getByRole('banner').getByRole('button', { name: 'Đăng xuất' }).click();
  await page.goto('/dang-nhap/khoa');
  await page.getByRole('button', { name: 'Mở bằng khóa' }).click();
  await expect(page.getByRole('alert').or(page.locator('.summary')).first()).toContainText(
    'Khóa này không mở được tài khoản nào',
  );
});

test('without JavaScript the page of passkeys says so, and leads to the other ways', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/dang-nhap/khoa');
  await expect(page.getByRole('main')).toContainText('cần trình duyệt chạy được JavaScript');
  await page.getByRole('link', { name: 'Đăng nhập cách khác' }).click();
  await expect(page.getByLabel('Mật khẩu')).toBeVisible();
});
