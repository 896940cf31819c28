import { expect, type Page } from '@playwright/test';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';

const MAP = '/desk/quy-trinh/1.009994';
const NAME = 'Tên bản đồ';
const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Lưu bản nháp' }).click();
const steps = (page: Page) => page.getByLabel(/^Tên bước, Bước/);

test('what is written of a map is not lost, and a check that fails is told', async ({ browser }) => {
  const admin = await deskOf(browser, 'qt.vu');
  await admin.goto(MAP);
  await admin.getByRole('button', { name: 'Soạn bản mới' }).click();
  await expect(admin.getByText('Sẵn sàng đề xuất')).toBeVisible();

  // nothing typed: nothing is asked; something typed: a link and going back are asked about
  await admin.goBack();
  await expect(admin).toHaveURL(/\/1\.009994$/);
  await admin.goForward();
  await admin.getByLabel(NAME).fill('Bản của Vũ');
  const stay = admin.getByRole('dialog', { name: 'Có phần chưa lưu' }).getByRole('button', { name: 'Thôi' });
  await admin
    .getByRole('navigation')
    .getByRole('link', { name: /^Quy trình/ })
    .click();
  await stay.click();
  await admin.goBack();
  await stay.click();
  await expect(admin.getByLabel(NAME)).toHaveValue('Bản của Vũ');

  // another table in its place can be taken back
  const count = await steps(admin).count();
  await admin.getByRole('button', { name: 'Viết bảng mới từ đầu' }).click();
  await expect(steps(admin)).toHaveCount(1);
  await admin.getByRole('button', { name: /^Hoàn tác/ }).click();
  await expect(steps(admin)).toHaveCount(count);

  // a check that cannot be made is told, and made again on request
  const checks = '**/api/v1/process-checks*';
  await admin.route(checks, (route) => route.abort());
  await steps(admin).first().fill('Tiếp nhận và kiểm tra');
  await expect(admin.getByText('Chưa kiểm tra được')).toBeVisible();
  await expect(admin.getByRole('button', { name: /^Đề xuất/ })).toBeDisabled();
  await admin.unroute(checks);
  await admin.getByRole('button', { name: 'Thử lại' }).click();
  await expect(admin.getByText('Sẵn sàng đề xuất')).toBeVisible();

  // what is saved may be left
  await save(admin);
  await expect(admin).toHaveURL(/\/soan\/[\w-]{36}$/);
  const first = admin.url();

  // somebody else saves the same draft: ours is kept as one of its own
  const control = await deskOf(browser, 'ks.ha');
  await control.goto(first);
  await control.getByLabel(NAME).fill('Bản của Hà');
  await save(control);
  await expect(control.getByText('Đã lưu bản nháp')).toBeVisible();
  await admin.getByLabel(NAME).fill('Bản nữa của Vũ');
  await save(admin);
  await admin.getByRole('button', { name: 'Lưu thành bản nháp mới' }).click();
  await expect(admin).not.toHaveURL(first);
  await expect(admin.getByRole('button', { name: 'Lưu thành bản nháp mới' })).toBeHidden();
  await save(admin);
  await admin.getByRole('link', { name: /^←/ }).click();

  // a draft is discarded by name and author only
  const discarded = admin.getByRole('listitem').filter({ hasText: 'Bản của Hà' });
  await discarded.getByRole('button', { name: 'Bỏ bản nháp' }).click();
  const dialog = admin.getByRole('dialog');
  await expect(dialog).toContainText('Bản của Hà');
  await expect(dialog).toContainText('Bản nháp do');
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  await expect(discarded).toBeVisible();
  await discarded.getByRole('button', { name: 'Bỏ bản nháp' }).click();
  await dialog.getByRole('button', { name: 'Bỏ bản nháp' }).click();
  await expect(dialog).toBeHidden();
  await expect(discarded).toBeHidden();
});

test('a map is sent back with a reason alone, by no decision', async ({ browser }) => {
  const admin = await deskOf(browser, 'qt.vu');
  await admin.goto(`${MAP}/soan`);
  await expect(admin.getByText('Sẵn sàng đề xuất')).toBeVisible();
  await admin.getByLabel(NAME).fill('Bản để trả lại');
  await admin.getByRole('button', { name: /^Đề xuất/ }).click();
  const proposal = admin.getByRole('dialog');
  await proposal.getByLabel(/^(Ghi chú|Vì sao vẫn công bố)/).fill('Đã xem');
  await proposal.getByRole('button', { name: /^Đề xuất/ }).click();
  await expect(proposal).toBeHidden();
  await expect(admin).toHaveURL(/ban=/);

  const leader = await deskOf(browser, 'ubnd.chutich');
  await leader.goto(admin.url());
  await leader.getByRole('button', { name: 'Xem và quyết định' }).click();
  const dialog = leader.getByRole('dialog');
  await expect(dialog.getByRole('region', { name: 'Kiểm tra' })).toBeVisible();
  await dialog.getByLabel('Không duyệt').check();
  await expect(dialog.getByLabel('Số quyết định phê duyệt')).toBeHidden();
  await dialog.getByLabel('Ý kiến').fill('Thiếu bước thẩm định');
  await dialog.getByRole('button', { name: /^Ghi quyết định/ }).click();
  await expect(dialog).toBeHidden();
  await expect(leader.getByRole('listitem').filter({ hasText: 'Bản để trả lại' })).toContainText(
    'Không duyệt',
  );
});
