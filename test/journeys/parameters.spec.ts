import { expect } from '@playwright/test';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';

test('no value is proposed for a parameter that nothing reads yet', async ({ browser }) => {
  const page = await deskOf(browser, 'qt.vu');
  await page.getByRole('navigation').getByRole('link', { name: 'Tham số' }).click();
  const details = page.getByRole('button', { name: 'Lịch sử, đề xuất' });
  const propose = page.getByRole('button', { name: 'Đề xuất giá trị mới' });
  await page.getByLabel('Tìm tham số').fill('petition.handleDays');
  await expect(details).toHaveCount(1);
  await details.click();
  await expect(page.getByText('Chương trình chưa dùng tham số này')).toBeVisible();
  await expect(propose).toHaveCount(0);
  await page.getByLabel('Tìm tham số').fill('due.mode');
  await expect(details).toHaveCount(1);
  await details.click();
  await expect(propose).toHaveCount(1);
});
