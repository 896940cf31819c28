import { expect } from '@playwright/test';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';
import { assertReadable } from './usable.ts';

/** No other journey goes there. */
const UNIT = 'MC-09169-2025';

test('a place of reception gets another name and telephone: proposed, looked at, decided by a second person, shown on the portal', async ({
  browser,
}, { retry }) => {
  const [name, phone] = [`Trung tâm Một cửa Vũ Ninh ${retry + 1}`, `0222 3 999 00${retry + 1}`];
  const administrator = await deskOf(browser, 'qt.vu');
  await administrator.goto(`/desk/to-chuc/${UNIT}`);
  await administrator.getByRole('link', { name: 'Đổi tên, địa chỉ, điện thoại' }).click();
  const field = (label: string) => administrator.getByRole('textbox', { name: label, exact: true });
  await field('Tên').fill(name);
  await field('Điện thoại').fill(phone);
  await administrator.getByRole('button', { name: 'Xem ảnh hưởng' }).click();
  await expect(administrator.getByText('Nơi tiếp nhận')).toBeVisible();
  await assertReadable(administrator);
  await field('Quyết định').fill('QĐ 21/QĐ-UBND ngày 04/12/2026');
  await field('Lý do').fill('Đổi tên theo quyết định');
  await administrator.getByRole('button', { name: /^Gửi đề xuất/ }).click();
  await expect(administrator.getByRole('row').filter({ hasText: phone })).toContainText('Chờ duyệt');

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto('/don-vi?q=Vu+Ninh');
  await expect(visitor.getByText(name)).toHaveCount(0);

  const second = await deskOf(browser, 'ks.ha');
  await second.goto('/desk/to-chuc?xem=thay-doi');
  const row = second.getByRole('row').filter({ hasText: phone });
  await row.getByRole('button', { name: 'Xem và quyết định' }).click();
  await expect(second.getByRole('heading', { name: /^Đụng đến những gì/ })).toBeVisible();
  await second.getByLabel('Duyệt, có hiệu lực từ ngày ghi').check();
  await second.getByRole('button', { name: /^Ghi quyết định/ }).click();
  await expect(row).toContainText('Đã có hiệu lực');
  await second.goto(`/desk/to-chuc/${UNIT}`);
  await second.locator('summary').click();
  await expect(row).toContainText('QĐ 21/QĐ-UBND');
  await assertReadable(second);

  await visitor.reload();
  await expect(visitor.getByText(name)).toBeVisible();
  await expect(visitor.getByRole('link', { name: phone })).toBeVisible();
});
