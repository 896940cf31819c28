import { expect, type Browser, type Page } from '@playwright/test';
import { pdf, signInToPortal } from './citizen.ts';
import { test } from './journey.ts';
import { assertReadable } from './usable.ts';

const RESIDENCE = '1.004222';
const BAY = { fullName: 'Đỗ Thị Bảy', idNumber: '999144000004' };

/** On a telephone, with JavaScript or without. */
async function phoneOf(browser: Browser, username: string, javaScriptEnabled: boolean): Promise<Page> {
  const viewport = { width: 360, height: 740 };
  const page = await (await browser.newContext({ viewport, javaScriptEnabled })).newPage();
  await signInToPortal(page, username);
  return page;
}

const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
const heading = (page: Page, name: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

/** She moves into another's household: page by page as far as who else signs. */
async function declare(lan: Page): Promise<void> {
  await lan.goto(`/thu-tuc/${RESIDENCE}/nop?noi=Nam%20S%C6%A1n`);
  const unit = lan.getByLabel(/phường Nam Sơn/);
  if (await unit.isVisible()) await unit.check();
  await lan.getByRole('button', { name: 'Bắt đầu khai' }).click();
  await heading(lan, 'Ông/bà là ai');
  for (const page of ['Liên lạc với ông/bà thế nào', 'Đăng ký cho ai', 'Về ở đâu']) {
    await next(lan);
    await heading(lan, page);
  }
  await lan.getByLabel('Địa chỉ chỗ ở mới').fill('Số 8, khu phố Đông, phường Nam Sơn, tỉnh Bắc Ninh');
  await next(lan);
  await lan.getByLabel(/Nhà của người thân/).check();
  await lan.getByLabel('Quan hệ với người có nhà').fill('em');
  await next(lan);
  await heading(lan, 'Chủ hộ');
  await lan.getByLabel('Không', { exact: true }).check();
  await lan.getByLabel('Họ và tên chủ hộ').fill(BAY.fullName);
  await lan.getByLabel('Số định danh của chủ hộ').fill(BAY.idNumber);
  await lan.getByLabel('Quan hệ với chủ hộ').fill('em');
  await next(lan);
  await heading(lan, 'Ai cùng thay đổi');
  await next(lan);
  await heading(lan, 'Giấy tờ kèm theo');
  const home = lan.locator('form[data-component="TP02"]');
  await home.locator('input[type=file]').setInputFiles(pdf('cho-o.pdf'));
  await expect(lan.getByRole('link', { name: 'cho-o.pdf' })).toBeVisible();
  await lan.getByRole('link', { name: 'Lưu và tiếp tục' }).click();
  await next(lan);
  await heading(lan, 'Chữ ký của người khác');
}

test('a declaration of two: the head of the household reads it in her own account, declines, is asked anew and signs', async ({
  browser,
}) => {
  const lan = await phoneOf(browser, 'cd.lan', true);
  await declare(lan);
  await assertReadable(lan);
  await lan.getByRole('button', { name: /^Đề nghị ký/ }).click();
  await expect(lan.getByRole('main')).toContainText('Đang chờ ký');

  // without that signature nothing is sent
  await lan.getByRole('link', { name: 'Tiếp tục' }).click();
  await expect(lan.getByRole('main')).toContainText(/Còn thiếu.*Chủ hộ.*Đang chờ ký/s);
  await lan.getByRole('checkbox').check();
  await lan.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await expect(lan.getByRole('alert')).toContainText('Chưa có chữ ký: Chủ hộ, Đỗ Thị Bảy');

  const plain = await phoneOf(browser, 'cd.bay', false);
  await plain.goto('/ho-so-cua-toi');
  await plain.getByRole('link', { name: 'Tờ khai chờ tôi ký' }).click();
  await plain.getByRole('link', { name: /^Đọc và trả lời/ }).click();
  await expect(plain.getByRole('main')).toContainText('Số 8, khu phố Đông');
  await plain.getByText('Tôi không ký').click();
  await plain.getByLabel('Lý do không ký').fill('Nhà tôi là số 18');
  await plain.getByRole('button', { name: 'Gửi lời từ chối' }).click();
  await expect(plain.getByRole('status')).toContainText('đã từ chối');

  // she mends it and asks anew; what is signed is what is read now
  await lan.goto(`${new URL(lan.url()).pathname.replace('/kiem-tra', '')}/chu-ky`);
  await expect(lan.getByRole('main')).toContainText('Nhà tôi là số 18');
  const draft = new URL(lan.url()).pathname.replace('/chu-ky', '');
  await lan.goto(`${draft}/khai/noi-dang-ky`);
  await lan.getByLabel('Địa chỉ chỗ ở mới').fill('Số 18, khu phố Đông, phường Nam Sơn, tỉnh Bắc Ninh');
  await next(lan);
  await lan.goto(`${draft}/chu-ky`);
  await lan.getByRole('button', { name: /^Đề nghị ký lại/ }).click();
  const bay = await phoneOf(browser, 'cd.bay', true);
  await bay.goto('/cho-ky');
  await assertReadable(bay);
  await bay.getByRole('link', { name: /^Đọc và trả lời/ }).click();
  await expect(bay.getByRole('main')).toContainText('Số 18, khu phố Đông');
  await assertReadable(bay);
  await bay.getByRole('checkbox').check();
  await bay.getByRole('button', { name: 'Tôi ký tờ khai này' }).click();
  await expect(bay.getByRole('status')).toContainText('Bạn đã ký');

  await lan.goto(`${draft}/kiem-tra`);
  await expect(lan.getByRole('main')).toContainText(/Chủ hộ.*Đã ký/s);
  await lan.getByRole('checkbox').check();
  await lan.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await heading(lan, '✓ Đã nộp hồ sơ');

  // nobody else opens what waits for another's signature
  const son = await phoneOf(browser, 'cd.son', false);
  await son.goto('/cho-ky');
  await expect(son.getByRole('main')).toContainText('Không có tờ khai nào chờ bạn ký');
});
