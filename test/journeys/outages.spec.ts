import { expect } from '@playwright/test';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';
import { assertReadable } from './usable.ts';

test('an administrator tells what does not work: every page of the portal says it, until it works again', async ({
  browser,
  page,
}) => {
  const what = 'Đăng nhập bằng định danh điện tử';
  const instead = 'Đăng nhập bằng mật khẩu, hoặc nộp tại quầy.';
  const admin = await deskOf(browser, 'qt.vu');
  await admin.goto('/desk/su-co');
  await admin.getByRole('button', { name: 'Báo gián đoạn' }).click();
  const dialog = admin.getByRole('dialog');
  const tell = dialog.getByRole('button', { name: 'Báo gián đoạn' });
  await expect(tell).toBeDisabled();
  await dialog.getByLabel(/^Phần nào không dùng được/).fill(what);
  await dialog.getByLabel(/^Người dân làm gì trong lúc đó/).fill(instead);
  await tell.click();
  const row = admin.getByRole('row').filter({ hasText: what });
  await expect(row).toContainText('Đang hiện trên cổng');
  await assertReadable(admin);

  for (const path of ['/', '/dang-nhap', '/tinh-trang']) {
    await page.goto(path);
    await expect(page.locator('body')).toContainText(what);
    await expect(page.locator('body')).toContainText(instead);
  }
  await assertReadable(page);

  await row.getByRole('button', { name: 'Đã dùng lại được' }).click();
  await dialog.getByRole('button', { name: 'Đã dùng lại được' }).click();
  await expect(row).toContainText('Đã xong');
  await page.goto('/');
  await expect(page.locator('body')).not.toContainText(instead);
  await page.goto('/tinh-trang');
  await expect(page.locator('body')).toContainText(what);
});
