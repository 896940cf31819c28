import { expect, type Page } from '@playwright/test';

/** A small real PDF. */
export const pdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    `%PDF-1.4\n% ${name}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  ),
});

export async function signInToPortal(page: Page, username: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill('motcua-demo');
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('banner')).toContainText('Đăng xuất');
}

/** By the e-identity, from the page that asks to sign in: through the pages of the provider, and back. */
export async function signInByEIdentity(page: Page, fullName: string): Promise<void> {
  await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập tài khoản định danh điện tử');
  await page.getByLabel(fullName).check();
  await page.getByLabel('Mật khẩu').fill('motcua-demo');
  await page.getByRole('button', { name: 'Xác nhận đăng nhập' }).click();
  await expect(page.getByRole('banner')).toContainText(fullName);
}

const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();

/** Vũ Thị Lan opens a shop: one page of questions after the other; what the system knows of her is filled in already. */
export async function fillHouseholdBusiness(page: Page): Promise<void> {
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Vũ Thị Lan');
  await expect(page.getByLabel('Số điện thoại')).not.toHaveValue('');
  await next(page);
  await page.getByLabel('Tên hộ kinh doanh').fill('Hộ kinh doanh Tạp hóa Lan Anh');
  await page.getByLabel('Địa chỉ trụ sở').fill('Số 8, khu phố Đông, phường Nam Sơn, tỉnh Bắc Ninh');
  await next(page);
  await page.getByLabel('Ngành, nghề chính').fill('Bán lẻ lương thực, thực phẩm');
  await page.getByLabel('Mã ngành cấp bốn').fill('4711');
  await next(page);
  await page.getByLabel('Vốn kinh doanh').fill('50.000.000');
  await page.getByLabel('Số lao động dự kiến').fill('2');
  await page.getByLabel('Ngày', { exact: true }).fill('15');
  await page.getByLabel('Tháng', { exact: true }).fill('12');
  await page.getByLabel('Năm', { exact: true }).fill('2026');
  await next(page);
  await page.getByLabel('Một cá nhân').check();
  await next(page);
  await page.getByLabel('Kê khai').check();
  await next(page);
}

/** A draft of the procedure, for the counter of phường Nam Sơn; one's own, or another's one may act for. */
export async function beginDossier(page: Page, procedureCode: string, principal?: string): Promise<void> {
  await page.goto(`/thu-tuc/${procedureCode}/nop?noi=Nam%20S%C6%A1n`);
  if (principal !== undefined) {
    await page.getByLabel('Hồ sơ này của ai?').selectOption({ label: principal });
    await page.getByRole('button', { name: 'Chọn' }).click();
    await expect(page.getByRole('main')).toContainText(`Bạn đang lập hồ sơ cho ${principal}`);
  }
  await page.getByLabel(/phường Nam Sơn/).check();
  await page.getByRole('button', { name: 'Bắt đầu khai' }).click();
  await expect(page).toHaveURL(/\/ho-so\//);
}

/** A visit to the counter of phường Nam Sơn; answers the address of its slip. */
export async function bookVisit(page: Page, procedureCode: string, startsAt: string): Promise<string> {
  await page.goto(`/dat-lich?thu-tuc=${procedureCode}&noi=MC-09286-2025&ngay=${startsAt.slice(0, 10)}`);
  await page.locator(`input[value="${startsAt}"]`).check();
  await page.getByRole('main').getByRole('button', { name: 'Đặt lịch hẹn' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phiếu hẹn');
  return new URL(page.url()).pathname;
}

/** From the search box to the confirmation; answers the submission code. */
export async function fileHouseholdBusiness(page: Page): Promise<string> {
  await page.goto('/');
  await page
    .getByRole('searchbox')
    .or(page.getByRole('main').getByRole('textbox'))
    .first()
    .fill('mo cua hang');
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByRole('link', { name: 'Đăng ký thành lập hộ kinh doanh' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng ký thành lập hộ kinh doanh');
  await page.getByRole('link', { name: 'Nộp hồ sơ trực tuyến' }).click();
  await page.getByRole('main').getByRole('textbox').fill('Nam Sơn');
  await page.getByRole('main').getByRole('button', { name: 'Tìm' }).click();
  await page.getByLabel(/phường Nam Sơn/).check();
  await page.getByRole('button', { name: 'Bắt đầu khai' }).click();
  await fillHouseholdBusiness(page);
  await attachPapers(page);
  await next(page);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã nộp hồ sơ');
  const text = await page.getByRole('main').innerText();
  const code = /NT(?:-\w{4}){3}/.exec(text)?.[0];
  expect(code).toBeDefined();
  return code ?? '';
}

/** The identity card on a slow line, and on at once to how the result is to come: the page waits for the file. */
async function attachPapers(page: Page): Promise<void> {
  await page.route('**/api/v1/uploads/*', async (route) => {
    await page.waitForTimeout(700);
    await route.continue();
  });
  const item = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Thẻ căn cước chủ hộ và thành viên' }) });
  await item.locator('input[type=file]').setInputFiles(pdf('can-cuoc.pdf'));
  const upload = item.getByRole('button', { name: 'Tải lên' });
  if (await upload.isVisible()) await upload.click();
  await page.getByRole('link', { name: 'Lưu và tiếp tục' }).click();
}
