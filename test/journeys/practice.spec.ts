import { expect, type Page } from '@playwright/test';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';
import { assertReadable } from './usable.ts';

/** What stands beside the worklists: how many dossiers each of them has. */
const counts = async (page: Page): Promise<string[]> => {
  await page.goto('/desk/viec/ALL');
  await expect(page.getByRole('link', { name: /^Tất cả\s*\d+$/ })).toBeVisible();
  return page.getByRole('navigation').getByRole('link', { name: /\d+$/ }).allInnerTexts();
};

test('an officer practises an intake on the same desk: marked, ticked by the system, counted nowhere (K74)', async ({
  browser,
}) => {
  const desk = await deskOf(browser, 'qu.minh');
  const before = await counts(desk);

  await desk.getByRole('button', { name: 'Thực hành' }).click();
  await expect(desk).toHaveURL(/\/thuc-hanh\/desk\/bai-thuc-hanh$/, { timeout: 60_000 });
  const bar = desk.getByRole('complementary', { name: 'THỰC HÀNH' });
  await expect(bar).toContainText('hồ sơ không có thật');
  await expect(desk).toHaveTitle(/THỰC HÀNH/);
  const task = desk.getByRole('article', { name: 'Tiếp nhận hồ sơ của người đã từng nộp' });
  await expect(task).toContainText('Chưa làm');
  await assertReadable(desk);

  const number = await task.getByRole('code').innerText();
  await desk.keyboard.press('n');
  await expect(desk.getByLabel(/Số định danh cá nhân/)).toBeFocused();
  await desk.keyboard.type(number);
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel(/Họ và tên \/ tên tổ chức/)).not.toHaveValue('');
  await desk.getByLabel('Tìm thủ tục').fill('chung thuc ban sao');
  await expect(desk.getByRole('listbox').getByRole('option').first()).toContainText(/sao/i);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('main')).toContainText('Dự kiến trả kết quả');
  await desk.getByLabel(/muốn có giấy tiếp nhận/).check();
  await desk.getByRole('button', { name: /Đủ như quy định/ }).click();
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByRole('main')).toContainText(/H05\.\d+\.1-261207-\d{4}/);
  await expect(bar).toContainText('Đã xong 1/4 bài');
  await bar.getByRole('link').click();
  await expect(task).toContainText('Xong');

  await bar.getByRole('button', { name: 'Về bàn làm việc thật' }).click();
  await expect(desk).toHaveURL(/^[^/]+\/\/[^/]+\/desk\//);
  await expect(bar).toBeHidden();
  expect(await counts(desk)).toEqual(before);
});
