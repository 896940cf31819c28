import { expect, type Page } from '@playwright/test';
import { test } from './journey.ts';
import { signInToPortal } from './citizen.ts';
import { deskOf } from './officer.ts';
import { assertReadable } from './usable.ts';

test('who lost his password shows his card at a counter, and comes back with a code of paper; all of it is seen', async ({
  browser,
  page,
}) => {
  await page.goto('/dang-nhap');
  await page.getByRole('link', { name: 'Cách khôi phục tài khoản' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Khôi phục tài khoản');
  await assertReadable(page);
  const elsewhere = await (await browser.newContext()).newPage();
  await signInToPortal(elsewhere, 'cd.kien');
  const number = await numberOf(elsewhere);

  // the counter, by keyboard
  const counter = await deskOf(browser, 'qu.minh');
  await counter.goto('/desk/khoi-phuc');
  await expect(counter.getByLabel(/Số trên giấy tờ/)).toBeFocused();
  await counter.keyboard.type(number);
  await counter.keyboard.press('Enter');
  const main = counter.getByRole('main');
  await expect(main).toContainText('So từng dòng với giấy tờ');
  await expect(main).toContainText('cd.kien');
  await counter.getByLabel('Giấy tờ đã xem').selectOption({ label: 'Thẻ căn cước, căn cước công dân' });
  await expect(counter.getByRole('button', { name: /Cấp mã và in phiếu/ })).toBeDisabled();
  await counter.getByLabel(/Tôi đã so ảnh/).check();
  await assertReadable(counter);
  await counter.keyboard.press('Control+Enter');
  await expect(main).toContainText('Đã cấp mã');
  await expect(main).toContainText('•••• •••• ••••');
  const slip = counter.frameLocator('iframe.print-frame').locator('.code');
  const code = (await slip.textContent()) ?? '';
  expect(code).toMatch(/^(\w{4}-){2}\w{4}$/);
  await expect(main).not.toContainText(code);
  await assertReadable(counter);

  // the owner, in the portal
  await page.getByLabel('Tên đăng nhập, in trên phiếu').fill('cd.kien');
  await page.getByLabel('Mã khôi phục, in trên phiếu').fill('aaaa-bbbb-cccc');
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('con đường làng mới');
  await page.getByLabel('Gõ lại mật khẩu mới').fill('con đường làng mới');
  await page.getByRole('button', { name: 'Đặt mật khẩu mới' }).click();
  await expect(page.locator('.error-summary')).toContainText('Tên đăng nhập hoặc mã chưa đúng');
  await page.getByLabel('Mã khôi phục, in trên phiếu').fill(code);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('con đường làng mới');
  await page.getByLabel('Gõ lại mật khẩu mới').fill('con đường làng mới');
  await page.getByRole('button', { name: 'Đặt mật khẩu mới' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xác thực hai lớp');
  await expect(page.getByRole('main')).toContainText('Đã đặt mật khẩu mới');
  await expect(page.getByRole('button', { name: 'Bật xác thực hai lớp' })).toBeVisible();
  await page.goto('/tai-khoan/phien');
  await expect(page.getByRole('main')).toContainText(/Đã dùng[\s\S]*phường Nam Sơn/);
  await assertReadable(page);
  await page.getByRole('link', { name: 'Tin nhắn của tôi' }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('main')).toContainText('vừa đặt mật khẩu mới bằng mã khôi phục', {
      timeout: 1_000,
    });
  }).toPass();
  await assertReadable(page);

  // everywhere else the account is closed
  await elsewhere.goto('/tai-khoan/phien');
  await expect(elsewhere).toHaveURL(/\/dang-nhap/);

  const control = await deskOf(browser, 'ks.ha');
  await control.goto('/desk/khoi-phuc');
  const row = control.getByRole('row').filter({ hasText: 'Thẻ căn cước' }).first();
  await expect(row).toContainText('Đã dùng');
  await assertReadable(control);
});

/** What stands on the person's card. */
async function numberOf(page: Page): Promise<string> {
  const reply = await page.request.get('/api/v1/session');
  const { person } = (await reply.json()) as { person: { idNumber: string } };
  return person.idNumber;
}

test('a mother declares her child on the portal, and a counter compares it with the paper', async ({
  browser,
  page,
}) => {
  await signInToPortal(page, 'cd.hoa');
  const declared = await page.request.post('/api/v1/my/representations/declare', {
    headers: { 'x-motcua': '1', 'idempotency-key': 'declare-child' },
    data: {
      kind: 'PARENT',
      principal: {
        kind: 'PERSON',
        fullName: 'Nguyễn Gia Bảo',
        idNumber: '999215000103',
        birthDate: '2015-03-01',
        gender: 'MALE',
        address: 'Phường Kinh Bắc, tỉnh Bắc Ninh',
      },
      paper: {
        kind: 'BIRTH_CERTIFICATE',
        number: '12/2015',
        date: '2015-03-10',
        issuer: 'UBND phường Kinh Bắc',
      },
    },
  });
  expect(declared.status(), await declared.text()).toBe(200);
  await page.goto('/tai-khoan/uy-quyen');
  const code = (await page.getByRole('main').locator('.code').first().textContent()) ?? '';

  const counter = await deskOf(browser, 'qu.minh');
  await counter.goto('/desk/dai-dien');
  await expect(counter.getByLabel(/Số trên giấy tờ/)).toBeFocused();
  await counter.keyboard.type(code);
  await counter.keyboard.press('Enter');
  const main = counter.getByRole('main');
  await expect(main).toContainText('Nguyễn Gia Bảo');
  await expect(main).toContainText('Giấy khai sinh số 12/2015 ngày 10/03/2015');
  await assertReadable(counter);
  await counter.getByRole('button', { name: 'Không xác nhận' }).click();
  await counter.keyboard.press('Escape');
  await counter.getByRole('button', { name: 'Giấy tờ khớp, xác nhận' }).click();
  const dialog = counter.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /^Xác nhận/ })).toBeDisabled();
  await dialog.getByLabel(/Tôi đã xem bản chính/).check();
  await counter.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(main).toContainText('✓');
  await expect(counter.getByRole('button', { name: 'Chấm dứt' })).toBeVisible();
  await assertReadable(counter);

  await page.reload();
  await expect(page.getByRole('main')).toContainText('Đã đối chiếu giấy tờ');
});
