import { expect, type Page } from '@playwright/test';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';
import { assertReadable } from './usable.ts';

/** Not where other journeys' dossiers are worked on: whoever is new there, with nothing to do yet, would be given them. */
const UNIT = 'X-07582-2025';
const HEAD = 'Tên đăng nhập;Họ và tên;Mã đơn vị;Chức vụ;Vai trò;Từ ngày';
const file = (username: string, role: string) => ({
  name: 'can-bo.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${HEAD}\r\n${username};Trần Thị Mới;${UNIT};Chuyên viên;${role};07/12/2026\r\n`),
});
const open = (page: Page, screen: string) =>
  page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${screen}`) })
    .click();

test('staff come by a spreadsheet: tried, mended, decided by a second person, signed in with a password of their own', async ({
  browser,
}, { retry }) => {
  const username = `ns.moi${retry}`;
  const administrator = await deskOf(browser, 'qt.vu');
  await open(administrator, 'Cán bộ');
  await administrator.getByRole('link', { name: 'Nhập từ bảng tính' }).click();
  const input = administrator.getByLabel('Xem thử tệp');
  await input.setInputFiles(file(username, 'Thủ kho'));
  await expect(administrator.getByText('Cột “Vai trò”: Không có vai trò “Thủ kho”')).toBeVisible();
  await expect(administrator.getByRole('button', { name: /^Đề xuất cả tệp/ })).toHaveCount(0);
  await assertReadable(administrator);
  await input.setInputFiles(file(username, 'Chuyên viên'));
  await administrator.getByRole('button', { name: 'Đề xuất cả tệp (1)' }).click();
  await administrator.getByLabel('Quyết định').fill('QĐ 15/QĐ-UBND ngày 05/12/2026');
  await administrator.getByLabel('Lý do').fill('Bổ sung người cho phường');
  await administrator.getByRole('button', { name: /^Gửi đề xuất/ }).click();
  await expect(administrator.getByText('Đã gửi đề xuất')).toBeVisible();

  const second = await deskOf(browser, 'ks.ha');
  await open(second, 'Cán bộ');
  await second.getByRole('link', { name: 'Thay đổi', exact: true }).click();
  await assertReadable(second);
  await second
    .getByRole('row')
    .filter({ hasText: username })
    .getByRole('button', { name: 'Xem và quyết định' })
    .click();
  await second.getByLabel('Duyệt, có hiệu lực từ ngày ghi').check();
  await second.getByRole('button', { name: /^Ghi quyết định/ }).click();
  await expect(second.getByText('Đã có hiệu lực').first()).toBeVisible();

  await administrator.goto(`/desk/can-bo?don-vi=${UNIT}`);
  const row = administrator.getByRole('row').filter({ hasText: username });
  await expect(row).toContainText('Chưa có mật khẩu');
  await assertReadable(administrator);
  await row.getByRole('button', { name: 'Cấp mật khẩu một lần' }).click();
  await administrator.getByLabel('Lý do').fill('Người mới');
  await administrator
    .getByRole('button', { name: /^Cấp mật khẩu/ })
    .last()
    .click();
  const password = (await administrator.locator('.once-password').textContent()) ?? '';

  const officer = await (await browser.newContext()).newPage();
  await officer.goto('/desk/');
  await officer.getByLabel('Tên đăng nhập').fill(username);
  await officer.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await officer.keyboard.press('Enter');
  await expect(officer.getByRole('heading', { name: 'Đổi mật khẩu' })).toBeVisible();
  await assertReadable(officer);
  await officer.getByLabel('Mật khẩu đang dùng').fill(password);
  await officer.getByLabel(/^Mật khẩu mới/).fill('bốn từ dễ nhớ');
  await officer.getByLabel('Gõ lại mật khẩu mới').fill('bốn từ dễ nhớ');
  await officer.keyboard.press('Enter');
  await expect(officer.getByText('Trần Thị Mới')).toBeVisible();
  await expect(officer).not.toHaveURL(/doi-mat-khau/);
});

test('the page of queues is for administrators; ? tells of the screen it is pressed on', async ({
  browser,
}) => {
  const page = await deskOf(browser, 'qt.vu');
  await open(page, 'Hàng đợi');
  await expect(page.getByRole('row').filter({ hasText: 'Gửi tin nhắn, thư điện tử' })).toContainText('Riêng');
  await expect(page.getByText(/chờ quá 30 phút/)).toBeVisible();
  await assertReadable(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Nguyên nhân đã sửa');
  await assertReadable(page);
  await page.keyboard.press('Escape');
  await open(page, 'Lịch làm việc');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('mọi thời hạn tính theo');
});
