import { expect } from '@playwright/test';
import { fileHouseholdBusiness, signInToPortal } from './citizen.ts';
import { test } from './journey.ts';
import { act, deskOf, openFrom } from './officer.ts';
import { holderOf } from './prepared.ts';

test('the main job: a shop is registered, from the search box to the result (J4)', async ({
  page,
  browser,
  baseURL,
}) => {
  await signInToPortal(page, 'cd.lan');
  const submission = await fileHouseholdBusiness(page);
  await page.getByRole('link', { name: 'Theo dõi hồ sơ này' }).click();
  await expect(page.getByRole('main')).toContainText('Mới đăng ký');
  const dossier = page.url();
  const holder = (): Promise<string> => holderOf(baseURL, dossier.slice(dossier.lastIndexOf('/') + 1));

  const counter = await deskOf(browser, 'qu.minh');
  await openFrom(counter, 'Chờ tiếp nhận', submission);
  await act(counter, 'Tiếp nhận');
  await expect(counter.getByRole('main')).toContainText(/H05\.\d+\.1-261207-\d{4}/);
  const code = /H05\.\d+\.1-261207-\d{4}/.exec(await counter.getByRole('main').innerText())?.[0] ?? '';

  const head = await deskOf(browser, await holder());
  await openFrom(head, 'Việc của tôi', code);
  await act(head, 'Giao việc', async (dialog) => {
    await dialog.getByRole('radio', { name: /Trịnh Văn Khoa/ }).check();
  });

  const worker = await deskOf(browser, 'cm.kd');
  await openFrom(worker, 'Việc của tôi', code);
  await act(worker, 'Hoàn thành bước', async (dialog) => {
    await dialog
      .getByLabel(/Nội dung dự thảo/)
      .fill('Cấp Giấy chứng nhận đăng ký hộ kinh doanh cho Hộ kinh doanh Tạp hóa Lan Anh.');
  });

  const leader = await deskOf(browser, await holder());
  await leader.goto('/desk/ky-duyet');
  await leader.getByRole('link', { name: /Vũ Thị Lan/ }).click();
  await expect(leader.getByRole('main')).toContainText('Cấp Giấy chứng nhận đăng ký hộ kinh doanh');
  await leader
    .getByRole('button', { name: /^Duyệt/ })
    .first()
    .click();

  const records = await deskOf(browser, await holder());
  await openFrom(records, 'Việc của tôi', code);
  await act(records, 'Ban hành kết quả');

  await openFrom(counter, 'Chờ trả kết quả', code);
  await act(counter, 'Trả kết quả', async (dialog) => {
    await dialog.getByLabel(/Họ tên người nhận/).fill('Vũ Thị Lan');
  });

  await page.goto(dossier);
  await expect(page.getByRole('main')).toContainText('Đã trả kết quả');
  await expect(page.getByRole('main')).toContainText(code);

  await page.goto(`/tra-cuu/${code}`);
  await expect(page.getByRole('main')).toContainText('100');
  await expect(page.getByRole('main')).not.toContainText('Lan');
});
