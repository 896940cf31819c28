import { expect } from '@playwright/test';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';

/** Far enough ahead that no other journey is given work by it. */
const WEEK = '/desk/truc?tuan=2027-03-01';

test('the head sets a week by keyboard and publishes it; an officer finds his own half-days, and nothing to press', async ({
  browser,
}) => {
  const head = await deskOf(browser, 'ld.phong');
  await head.goto(WEEK);
  const his = (half: string, day: string) =>
    head.getByRole('button', { name: new RegExp(`^Trịnh Văn Khoa, Chuyên viên, ${half} ${day}`) });
  await his('Sáng', '01/03/2027').focus();
  for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'Space']) await head.keyboard.press(key);
  await expect(his('Sáng', '02/03/2027')).toHaveAttribute('aria-pressed', 'true');
  await expect(his('Chiều', '01/03/2027')).toHaveAttribute('aria-pressed', 'false');
  await head.keyboard.press('Control+Enter');
  await expect(head.getByText(/^Bản số \d+, Phan Đức Phong công bố/)).toBeVisible();
  await head.getByRole('button', { name: 'Tuần sau' }).click();
  await head.getByRole('button', { name: 'Chép tuần trước' }).click();
  await expect(his('Sáng', '09/03/2027')).toHaveAttribute('aria-pressed', 'true');
  await head.getByRole('button', { name: 'Công bố lịch tuần' }).click();
  await expect(head.getByText(/^Bản số \d+, Phan Đức Phong công bố/)).toBeVisible();

  await his('Sáng', '10/03/2027').press('Space');
  await head.getByRole('button', { name: 'Tuần trước', exact: false }).first().click();
  await expect(head.getByRole('dialog')).toContainText('Có phần chưa lưu');
  await head.getByRole('button', { name: 'Rời đi, không lưu' }).click();
  await head.getByLabel('Thêm lĩnh vực').selectOption('Thi đua, khen thưởng');
  const people = head.getByRole('combobox', { name: 'Người làm, theo thứ tự: Thi đua, khen thưởng' });
  await people.fill('Hạnh');
  await head.keyboard.press('ArrowDown');
  await head.keyboard.press('Enter');
  await head.getByRole('button', { name: 'Lưu phân công' }).click();
  await expect(head.getByText(/Phan Đức Phong sửa lúc/)).toBeVisible();

  const officer = await deskOf(browser, 'cm.kd');
  await officer.goto(WEEK);
  await expect(officer.getByText('T2 01/03 sáng · T3 02/03 sáng')).toBeVisible();
  await expect(
    officer
      .getByRole('row')
      .filter({ hasText: 'Thi đua, khen thưởng' })
      .filter({ hasText: 'Dương Thị Hạnh' }),
  ).toBeVisible();
  await expect(officer.getByRole('main').getByRole('button', { name: /trực$/ })).toHaveCount(0);
});
