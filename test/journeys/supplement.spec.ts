import { expect } from '@playwright/test';
import { fileHouseholdBusiness, pdf, signInToPortal } from './citizen.ts';
import { test } from './journey.ts';
import { act, deskOf, openFrom } from './officer.ts';

test('a wish outside the published papers is stopped; what is published is asked once, supplied, and accepted', async ({
  page,
  browser,
}) => {
  await signInToPortal(page, 'cd.lan');
  const submission = await fileHouseholdBusiness(page);
  await page.getByRole('link', { name: 'Theo dõi hồ sơ này' }).click();
  const dossier = page.url();

  const counter = await deskOf(browser, 'qu.minh');
  await openFrom(counter, 'Chờ tiếp nhận', submission);
  await act(counter, 'Yêu cầu bổ sung', async (dialog) => {
    const item = dialog.locator('fieldset').first();
    await item.getByLabel(/Nội dung/).fill('Hợp đồng thuê địa điểm kinh doanh có công chứng');
    await expect(item).toContainText('Ngoài thành phần');
    await item.getByLabel('Giấy tờ').selectOption({ label: 'Biên bản họp thành viên hộ gia đình' });
    await item.getByLabel(/Nội dung/).fill('Biên bản họp thành viên hộ gia đình');
    await expect(item).toContainText('Được yêu cầu');
    await dialog.getByLabel(/Lý do chung/).fill('Hộ kinh doanh có nhiều thành viên');
  });

  await page.goto(dossier);
  await expect(page.getByRole('main')).toContainText('Đang chờ bạn bổ sung giấy tờ');
  await page
    .getByRole('link', { name: /bổ sung/i })
    .first()
    .click();
  await expect(page.getByRole('main')).toContainText('Biên bản họp thành viên hộ gia đình');
  await expect(page.getByRole('main')).toContainText(/NĐ-CP|TT-/);
  await page.locator('input[type=file]').first().setInputFiles(pdf('bien-ban-hop.pdf'));
  const upload = page.getByRole('button', { name: 'Tải lên' }).first();
  if (await upload.isVisible()) await upload.click();
  await expect(page.getByRole('main')).toContainText('bien-ban-hop.pdf');
  await page.getByRole('button', { name: 'Gửi phần bổ sung' }).click();
  await expect(page).toHaveURL(dossier);

  await openFrom(counter, 'Chờ tiếp nhận', submission);
  await expect(counter.getByRole('main')).toContainText('bien-ban-hop.pdf');
  await expect(counter.getByRole('button', { name: /^Yêu cầu bổ sung/ })).toHaveCount(0);
  await act(counter, 'Tiếp nhận');
  await expect(counter.getByRole('main')).toContainText('Được tiếp nhận');
});
