import { expect, test } from '@playwright/test';
import { fileHouseholdBusiness, pdf, signInToPortal } from './citizen.ts';
import { act, deskOf, openFrom } from './officer.ts';

test('asked once and fully for what is missing, the applicant supplies it and is accepted (J5)', async ({
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
    await dialog
      .getByLabel(/Nội dung cần bổ sung/)
      .first()
      .fill('Hợp đồng thuê địa điểm kinh doanh còn hiệu lực');
    await dialog
      .getByLabel(/Căn cứ pháp lý/)
      .first()
      .fill('Nghị định 168/2025/NĐ-CP');
    await dialog.getByLabel(/Lý do chung/).fill('Địa điểm kinh doanh không thuộc sở hữu của người nộp');
  });

  await page.goto(dossier);
  await expect(page.getByRole('main')).toContainText('Đang chờ bạn bổ sung giấy tờ');
  await page
    .getByRole('link', { name: /bổ sung/i })
    .first()
    .click();
  await expect(page.getByRole('main')).toContainText('Hợp đồng thuê địa điểm kinh doanh');
  await expect(page.getByRole('main')).toContainText('Nghị định 168/2025/NĐ-CP');
  await page.locator('input[type=file]').first().setInputFiles(pdf('hop-dong-thue.pdf'));
  const upload = page.getByRole('button', { name: 'Tải lên' }).first();
  if (await upload.isVisible()) await upload.click();
  await expect(page.getByRole('main')).toContainText('hop-dong-thue.pdf');
  await page.getByRole('button', { name: 'Gửi phần bổ sung' }).click();
  await expect(page).toHaveURL(dossier);

  await openFrom(counter, 'Chờ tiếp nhận', submission);
  await expect(counter.getByRole('main')).toContainText('hop-dong-thue.pdf');
  await expect(counter.getByRole('button', { name: /^Yêu cầu bổ sung/ })).toHaveCount(0);
  await act(counter, 'Tiếp nhận');
  await expect(counter.getByRole('main')).toContainText('Được tiếp nhận');
});
