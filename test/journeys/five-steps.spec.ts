import { expect, type Page } from '@playwright/test';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';

const FIVE_MINUTES = 300_000;

/** Counts the keys that are pressed on a page from now on. */
async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.evaluate("window.keys = 0; addEventListener('keydown', () => { window.keys += 1; }, true)");
  return () => page.evaluate<number>('window.keys');
}

/** From the library to the table of a procedure's own map, found by everyday words. */
async function beginMap(page: Page, words: string, procedure: RegExp): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Quy trình/ })
    .click();
  await page.getByLabel('Tìm thủ tục').click();
  await page.keyboard.type(words);
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(procedure);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soạn bản đồ quy trình');
}

/** From what is done in a step to how long it takes. */
async function toTime(page: Page): Promise<void> {
  for (let cells = 0; cells < 4; cells += 1) await page.keyboard.press('Tab');
}

test('an administrator who has never seen it publishes a five-step process in under five minutes', async ({
  browser,
}) => {
  const admin = await deskOf(browser, 'qt.vu');
  const keys = await countKeys(admin);
  const began = Date.now();
  await beginMap(admin, 'giam ho', /giám hộ/i);
  for (const [at, share] of ['10', '60', '20', '6', '4'].entries()) {
    if (at > 0) await admin.keyboard.press('Enter');
    await expect(admin.getByLabel(`Việc, Bước ${at + 1}`)).toBeFocused();
    await toTime(admin);
    await admin.keyboard.type(share);
  }
  await expect(admin.getByLabel('Tên bước, Bước 5')).toHaveValue('Trả kết quả');
  await expect(admin.getByLabel('Sơ đồ').getByText('Ký duyệt', { exact: true })).toBeVisible();
  await expect(admin.getByText('Sẵn sàng đề xuất')).toBeVisible();

  await admin.keyboard.press('Control+Enter');
  const proposal = admin.getByRole('dialog');
  const why = proposal.getByLabel('Vì sao vẫn công bố khi còn cảnh báo');
  if (await why.isVisible()) await why.fill('Đã xem');
  await admin.keyboard.press('Control+Enter');
  await expect(proposal).toBeHidden();
  await expect(admin.getByRole('main')).toContainText('Chờ duyệt');
  const pressed = await keys();

  // who proposed it cannot decide
  await expect(admin.getByRole('button', { name: 'Xem và quyết định' })).toBeHidden();
  const leader = await deskOf(browser, 'ubnd.chutich');
  await leader
    .getByRole('navigation')
    .getByRole('link', { name: /^Quy trình/ })
    .click();
  await leader
    .getByRole('main')
    .getByRole('link', { name: /Chờ duyệt/ })
    .first()
    .click();
  await leader.getByRole('button', { name: 'Xem và quyết định' }).click();
  const dialog = leader.getByRole('dialog');
  await dialog.getByLabel('Số quyết định phê duyệt').fill('QĐ 1250/QĐ-UBND');
  await dialog.getByLabel('Duyệt, có hiệu lực từ ngày ấy').check();
  await leader.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(leader.getByRole('main')).toContainText('Đã duyệt, chưa đến ngày');
  await expect(leader.getByRole('main')).toContainText('QĐ 1250/QĐ-UBND');
  const took = Date.now() - began;
  const description = `${pressed} keys, ${Math.round(took / 1000)} s`;
  test.info().annotations.push({ type: 'five steps', description });
  expect(took).toBeLessThan(FIVE_MINUTES);
  expect(pressed).toBeLessThan(100);
});

test('opinions in sequence without reason are refused, and run together by one press (J3)', async ({
  browser,
}) => {
  const admin = await deskOf(browser, 'qt.vu');
  await beginMap(admin, 'cap giay phep xay dung moi', /giấy phép xây dựng/i);
  // there is a map in force that asks both at once; this one is written anew
  await admin.getByRole('button', { name: 'Viết bảng mới từ đầu' }).click();
  // two opinions of 7 and 12 working days, one after the other, cannot be in time for 15 days
  const steps: readonly (readonly [kind: string, name: string, time: string])[] = [
    ['INTAKE', 'Tiếp nhận', '4 giờ'],
    ['CONSULT', 'Ý kiến về môi trường', '7 ngày'],
    ['CONSULT', 'Ý kiến về phòng cháy', '12 ngày'],
    ['WORK', 'Thẩm định, dự thảo', '1 ngày'],
    ['APPROVE', 'Ký duyệt', '4 giờ'],
    ['ISSUE', 'Vào sổ', '2 giờ'],
    ['RETURN', 'Trả kết quả', '2 giờ'],
  ];
  for (const [at, [kind, name, time]] of steps.entries()) {
    if (at > 0) await admin.keyboard.press('Enter');
    await admin.getByLabel(`Việc, Bước ${at + 1}`).selectOption(kind);
    await admin.getByLabel(`Tên bước, Bước ${at + 1}`).fill(name);
    await admin.getByLabel(`Thời gian, Bước ${at + 1}`).fill(time);
  }
  const checks = admin.getByRole('region', { name: 'Kiểm tra' });
  await expect(checks).toContainText('Ý kiến về phòng cháy');
  await expect(checks).toContainText('lỗi phải sửa');
  await expect(admin.getByRole('button', { name: /^Đề xuất/ })).toBeDisabled();

  await admin.getByRole('button', { name: 'Cho làm cùng lúc' }).click();
  await expect(admin.getByLabel('Bước, Bước 3', { exact: true })).toHaveValue('2');
  await expect(admin.getByText('Sẵn sàng đề xuất')).toBeVisible();
  await expect(admin.getByRole('button', { name: /^Đề xuất/ })).toBeEnabled();
});

test('the drawing is the same map: what is changed in it is checked and told in words', async ({
  browser,
}) => {
  const admin = await deskOf(browser, 'qt.vu');
  await admin.goto('/desk/quy-trinh/1.009994');
  await admin.getByRole('button', { name: 'Sửa trên sơ đồ' }).click();
  await expect(admin.getByRole('button', { name: 'Làm cùng lúc, chờ đủ' })).toBeVisible();
  await admin.locator('.djs-shape').filter({ hasText: 'Ký duyệt' }).first().click();
  const panel = admin.getByRole('region', { name: 'Thuộc tính' });
  await expect(panel.getByLabel('Người làm')).toHaveValue('LEADER');
  await panel.getByLabel('Thời gian').fill('3');
  await panel.getByLabel('Thời gian').press('Enter');
  await expect(admin.getByRole('region', { name: 'Khác bản đang theo' })).toContainText('Ký duyệt');
  await expect(admin.getByText('Sẵn sàng đề xuất')).toBeVisible();
  await admin.getByRole('button', { name: 'Lưu bản nháp' }).click();
  await expect(admin).toHaveURL(/\/so-do\/[\w-]{36}$/);
  await admin.reload();
  await admin.locator('.djs-shape').filter({ hasText: 'Ký duyệt' }).first().click();
  await expect(panel.getByLabel('Thời gian')).toHaveValue('3');
});
