import { expect } from '@playwright/test';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';
import { assertReadable } from './usable.ts';

test('a person at the counter is known by her number, and leaves with a receipt; all by keyboard (J8)', async ({
  browser,
}) => {
  const counter = await deskOf(browser, 'qu.minh');
  await counter.goto('/desk/tiep-nhan');
  await expect(counter.getByLabel(/Số định danh cá nhân/)).toBeFocused();
  await counter.keyboard.type('999144000004');
  await counter.keyboard.press('Enter');
  await expect(counter.getByLabel(/Họ và tên \/ tên tổ chức/)).toHaveValue('Đỗ Thị Bảy');

  await counter.getByLabel('Tìm thủ tục').focus();
  await counter.keyboard.type('chung thuc ban sao');
  await expect(counter.getByRole('listbox').getByRole('option').first()).toContainText(/sao/i);
  await counter.keyboard.press('Enter');
  await expect(counter.getByRole('main')).toContainText('Dự kiến trả kết quả');

  // what the fee is reckoned of is asked, and the amount follows as it is typed
  const fee = counter.getByRole('group', { name: 'Phí, lệ phí' });
  await fee.getByLabel('Số trang của một bản').focus();
  await counter.keyboard.type('3');
  await counter.keyboard.press('Tab');
  await counter.keyboard.type('2');
  await expect(counter.getByRole('complementary').last()).toContainText('10.000 đ');

  // nothing is accepted that nobody has seen
  await counter.keyboard.press('Control+Enter');
  await expect(counter.getByRole('main')).toContainText('Còn giấy tờ chưa nhận');
  await counter.getByLabel(/muốn có giấy tiếp nhận/).focus();
  await counter.keyboard.press('Space');
  await counter.getByRole('button', { name: /Đủ như quy định/ }).focus();
  await counter.keyboard.press('Enter');
  await counter.keyboard.press('Control+Enter');
  await expect(counter.getByRole('main')).toContainText(/H05\.\d+\.1-261207-\d{4}/);
  await expect(
    counter
      .getByRole('link', { name: 'Mở phiếu' })
      .or(counter.getByRole('button', { name: 'In lại phiếu' }))
      .first(),
  ).toBeVisible();

  await counter.getByRole('button', { name: /Người tiếp theo/ }).click();
  await expect(counter.getByLabel(/Số định danh cá nhân/)).toHaveValue('');
});

test('Ctrl+Enter counts as soon as what was chosen has come over a slow line', async ({ browser }) => {
  // what the service worker fetches cannot be held back: this desk has none yet
  const fresh = { newContext: () => browser.newContext({ serviceWorkers: 'block' }) } as typeof browser;
  const counter = await deskOf(fresh, 'qu.minh');
  let come = (): void => undefined;
  const slow = new Promise<void>((resolve) => (come = resolve));
  await counter.route('**/api/v1/forms/*', async (route) => {
    await slow;
    await route.continue();
  });
  await counter.goto('/desk/tiep-nhan');
  await expect(counter.getByLabel(/Số định danh cá nhân/)).toBeFocused();
  await counter.keyboard.type('999144000004');
  await counter.keyboard.press('Enter');
  await expect(counter.getByLabel(/Họ và tên \/ tên tổ chức/)).toHaveValue('Đỗ Thị Bảy');
  await counter.getByLabel('Tìm thủ tục').fill('hon nhan');
  await expect(counter.getByRole('listbox').getByRole('option').first()).toContainText(/hôn nhân/i);
  await counter.keyboard.press('Enter');
  await counter.getByRole('button', { name: /Đủ như quy định/ }).click();
  await counter.keyboard.press('Control+Enter');
  await expect(counter.getByRole('button', { name: /Tiếp nhận/ }).last()).toHaveAttribute(
    'data-loading',
    'true',
  );
  come();
  await expect(counter.getByRole('heading', { level: 1 })).toContainText('Đã tiếp nhận');
});

test('a wrong number is told at once, with the cure', async ({ browser }) => {
  const counter = await deskOf(browser, 'qu.minh');
  await counter.goto('/desk/tiep-nhan');
  await counter.keyboard.type('12345');
  await counter.keyboard.press('Enter');
  await expect(counter.getByRole('main')).toContainText('12 chữ số');
});

test('J6-A5 the counter sees which procedures of another commune it may receive, and why not the others', async ({
  browser,
}) => {
  const counter = await deskOf(browser, 'qu.minh');
  await counter.goto('/desk/phi-dia-gioi');
  await counter.getByRole('combobox', { name: 'Cơ quan giải quyết' }).fill('xa luc ngan');
  await counter.getByRole('option', { name: /xã Lục Ngạn/ }).click();
  await expect(counter.getByRole('region', { name: /^✓ Nhận được/ })).toContainText('Đăng ký lại khai sinh');
  await expect(counter.getByRole('region', { name: /^▲ Không nhận được/ })).toContainText(
    'chưa nêu căn cứ xác định',
  );
  await assertReadable(counter);
});
