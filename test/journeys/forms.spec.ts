import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { pdf, signInToPortal } from './citizen.ts';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';

/** Provision of planning information; nobody else's journey files it. */
const PROCEDURE = '1.008455';
const FORM = `/desk/mau-don/${PROCEDURE}`;
const TODAY = '07/12/2026';

/** Adds a question to a page and writes it. */
async function ask(page: Page, on: number, words: [vi: string, en: string], kind: string): Promise<Locator> {
  const card = page.getByRole('region', { name: `Trang ${on}`, exact: true });
  await card.getByRole('button', { name: 'Thêm câu hỏi' }).click();
  const [vi, en] = words;
  await card.getByLabel(/^Lời câu hỏi( \*)?$/).fill(vi);
  await card.getByLabel('Lời câu hỏi bằng tiếng Anh').fill(en);
  await card.getByLabel('Kiểu trả lời').selectOption({ label: kind });
  return card;
}

async function titled(page: Page, on: number, vi: string, en: string): Promise<void> {
  const card = page.getByRole('region', { name: `Trang ${on}`, exact: true });
  await card.getByLabel(/^Tên trang( \*)?$/).fill(vi);
  await card.getByLabel('Tên trang bằng tiếng Anh').fill(en);
}

/** Two pages, a condition, an upload; what is wrong on the way is said beside its question. */
async function build(admin: Page): Promise<void> {
  await admin.goto(`${FORM}/soan`);
  await admin.getByRole('button', { name: 'Bắt đầu từ mẫu trống' }).click();
  await admin.getByLabel('Tên mẫu bằng tiếng Anh').fill('Request for planning information');
  await titled(admin, 1, 'Thửa đất ở đâu', 'Where the land is');
  await ask(admin, 1, ['Địa chỉ thửa đất', 'Address of the land'], 'Địa chỉ');
  await ask(admin, 1, ['Có sơ đồ vị trí', 'There is a site plan'], 'Có hoặc không');
  await admin.getByRole('button', { name: 'Thêm trang' }).click();
  await titled(admin, 2, 'Sơ đồ vị trí', 'Site plan');
  const second = await ask(admin, 2, ['Sơ đồ', 'Plan'], 'Tải tệp lên');
  await expect(second.getByText('Tệp gắn với giấy tờ “” mà thủ tục không có.')).toBeVisible();
  await expect(admin.getByRole('button', { name: /^Đề xuất/ })).toBeDisabled();
  await second.getByLabel('Gắn với giấy tờ').selectOption({ label: 'Sơ đồ vị trí lô đất' });
  await second.getByLabel('Chỉ hỏi khi').selectOption({ label: 'Có sơ đồ vị trí' });
  await expect(admin.getByText('Sẵn sàng đề xuất')).toBeVisible();

  // the portal's own page beside it; moved down by keyboard, the question goes there, too
  const frame = admin.frameLocator('iframe');
  await expect(frame.getByLabel('Sơ đồ')).toBeVisible();
  await admin.getByRole('button', { name: 'Sửa: Địa chỉ thửa đất' }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Thửa đất ở đâu');
  await admin.getByLabel(/^Lời câu hỏi( \*)?$/).press('Alt+ArrowDown');
  await expect(admin.locator('[data-question]').first()).toContainText('Có sơ đồ vị trí');
  await expect(frame.locator('fieldset, .field').first()).toContainText('Có sơ đồ vị trí');
  await frame.getByRole('button', { name: 'Trang tiếp theo' }).click();
  await expect(frame.getByRole('alert')).toContainText('Hãy nhập địa chỉ thửa đất');
}

async function propose(admin: Page): Promise<void> {
  await admin.getByRole('button', { name: /^Đề xuất/ }).click();
  const proposal = admin.getByRole('dialog');
  await proposal.getByLabel('Có hiệu lực từ ngày').fill(TODAY);
  await proposal.getByRole('button', { name: /^Đề xuất/ }).click();
  await expect(proposal).toBeHidden();
  await expect(admin).toHaveURL(/ban=/);
}

async function publish(browser: Browser, address: string): Promise<void> {
  const leader = await deskOf(browser, 'ubnd.chutich');
  await leader.goto(address);
  await leader.getByRole('button', { name: 'Xem và quyết định' }).click();
  const dialog = leader.getByRole('dialog');
  await expect(dialog.getByText('Có sơ đồ vị trí', { exact: false }).first()).toBeVisible();
  await dialog.getByLabel('Duyệt, có hiệu lực từ ngày ấy').check();
  await dialog.getByLabel('Số quyết định phê duyệt').fill('QĐ 88/QĐ-UBND');
  await dialog.getByRole('button', { name: /^Ghi quyết định/ }).click();
  await expect(dialog).toBeHidden();
  await expect(leader.getByRole('listitem').filter({ hasText: 'QĐ 88/QĐ-UBND' }).first()).toContainText(
    'Đang hiệu lực',
  );
}

/** Files through the new form, as far as the confirmation. */
async function file(page: Page, citizen: string, scripted: boolean): Promise<void> {
  const next = (): Promise<void> => page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
  await signInToPortal(page, citizen);
  await page.goto(`/thu-tuc/${PROCEDURE}/nop?noi=Nam%20S%C6%A1n`);
  const unit = page.getByLabel(/phường Nam Sơn/);
  if (await unit.isVisible()) await unit.check();
  await page.getByRole('button', { name: 'Bắt đầu khai' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thửa đất ở đâu');
  await page.getByLabel('Có', { exact: true }).check();
  await page.getByLabel('Địa chỉ thửa đất').fill('Thửa 12, tờ bản đồ 5, phường Nam Sơn');
  await next();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sơ đồ vị trí');
  await next();
  await expect(page.getByRole('alert')).toContainText('Hãy chọn tệp cho “Sơ đồ”');
  await page.locator('input[type=file]').setInputFiles(pdf('so-do.pdf'));
  if (scripted) await expect(page.getByRole('button', { name: /so-do.pdf/ })).toBeVisible();
  await next();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Giấy tờ kèm theo');
  await expect(page.getByRole('main')).toContainText('so-do.pdf');
  await page.getByRole('link', { name: 'Lưu và tiếp tục' }).click();
  await next();
  await expect(page.locator('#muc-soDo')).toContainText('so-do.pdf');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã nộp hồ sơ');
}

test('a form made without code is published by two people and filed through', async ({ browser }) => {
  const admin = await deskOf(browser, 'qt.vu');
  await build(admin);
  await propose(admin);
  await publish(browser, admin.url());
  await file(await (await browser.newContext()).newPage(), 'cd.lan', true);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  await file(await plain.newPage(), 'cd.hoa', false);

  // who may not sees neither the builder's acts nor what is not decided
  const specialist = await deskOf(browser, 'cm.kd');
  await specialist.goto(`${FORM}/soan`);
  await expect(specialist.getByText(/báo cho họ/)).toBeVisible();
  await expect(specialist.getByRole('button', { name: 'Lưu bản nháp' })).toBeHidden();
});
