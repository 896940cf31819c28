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

  const officer = await deskOf(browser, 'cm.kd');
  await officer.goto(WEEK);
  await expect(officer.getByText('T2 01/03 sáng · T3 02/03 sáng')).toBeVisible();
  await expect(officer.getByRole('main').getByRole('button', { name: /trực$/ })).toHaveCount(0);
});
