import { expect } from '@playwright/test';
import { test } from './journey.ts';
import { actFromMenu, deskOf, explainDelay, usernameOf } from './officer.ts';
import { clientOf, preparedAt, preparedOn } from './prepared.ts';
import { assertReadable } from './usable.ts';

test('two officers on one dossier see each other; what one did is shown to the other, who keeps what he typed and goes on', async ({
  browser,
  baseURL,
}) => {
  // waits twice for the other to be seen, and reads the page twice
  test.slow();
  const { dossierId, holder } = await preparedAt(baseURL, 'Lưu Thị Mai', 'WORK');
  const worker = await deskOf(browser, holder);
  await worker.goto(`/desk/ho-so/${dossierId}`);
  await expect(worker.getByRole('heading', { name: 'Ghi chú nội bộ' })).toBeVisible();
  const head = await deskOf(browser, 'ld.phong');
  await head.goto(`/desk/ho-so/${dossierId}`);
  await expect(head.getByRole('main')).toContainText('Đang mở cùng hồ sơ này');
  await expect(worker.getByRole('main')).toContainText('Phan Đức Phong');

  // the parts of the page by one digit
  await worker.keyboard.press('6');
  await expect(worker.getByRole('heading', { name: 'Ghi chú nội bộ' })).toBeFocused();

  await worker
    .getByRole('button', { name: /^Hoàn thành bước/ })
    .first()
    .click();
  const dialog = worker.getByRole('dialog');
  await dialog.getByLabel(/Nội dung dự thảo/).fill('Cấp trích lục cho bà Mai.');
  await dialog.getByRole('button', { name: 'Lưu bản dự thảo' }).click();
  await expect(dialog).toContainText('Bắt đầu từ bản 1');
  await dialog.getByLabel(/Nội dung dự thảo/).fill('Cấp trích lục đăng ký giám hộ cho bà Mai.');

  await head.getByLabel('Viết ghi chú').fill('Đã đối chiếu sổ hộ tịch.');
  await head.getByRole('button', { name: 'Lưu ghi chú' }).click();
  await expect(head.getByRole('main').getByRole('button', { name: /^Gạch bỏ/ })).toBeVisible();
  await actFromMenu(head, 'Ghi cuộc gọi', async (contact) => {
    await contact.getByLabel(/Nội dung trao đổi/).fill('Bà Mai hẹn đến thứ tư.');
  });

  await explainDelay(dialog);
  await dialog.getByRole('button', { name: /^Hoàn thành bước/ }).click();
  await expect(dialog.getByRole('alert')).toContainText('Hồ sơ đã thay đổi');
  await expect(dialog.getByRole('alert')).toContainText('Phan Đức Phong');
  await expect(dialog.getByRole('alert')).toContainText('Bà Mai hẹn đến thứ tư.');
  await expect(dialog.getByLabel(/Nội dung dự thảo/)).toHaveValue(
    'Cấp trích lục đăng ký giám hộ cho bà Mai.',
  );
  await assertReadable(worker);
  await dialog.getByRole('button', { name: 'Đã xem thay đổi, làm tiếp' }).click();
  await dialog.getByRole('button', { name: /^Hoàn thành bước/ }).click();
  await expect(dialog).toBeHidden();

  const main = worker.getByRole('main');
  await expect(main.getByLabel('Bản trước')).toHaveValue('1');
  await expect(main.locator('ins').first()).toContainText('đăng ký giám hộ');
  await expect(main).toContainText('Đã đối chiếu sổ hộ tịch.');
  await assertReadable(worker);
});

test('a step another has done meanwhile leaves what was typed on the screen, and says why it cannot go on', async ({
  browser,
  baseURL,
}) => {
  const { dossierId, holder, task } = await preparedAt(baseURL, 'Lưu Thị Sen', 'WORK');
  const worker = await deskOf(browser, holder);
  await worker.goto(`/desk/ho-so/${dossierId}`);
  await worker
    .getByRole('button', { name: /^Hoàn thành bước/ })
    .first()
    .click();
  const dialog = worker.getByRole('dialog');
  await dialog.getByLabel(/Nội dung dự thảo/).fill('Chưa gửi.');
  // the same officer at another desk
  const elsewhere = await clientOf(baseURL, holder);
  await elsewhere.completeTask({ taskId: task.id, draftResult: { text: 'Đã gửi.', outcome: 'GRANT' } });
  await explainDelay(dialog);
  await dialog.getByRole('button', { name: /^Hoàn thành bước/ }).click();
  await expect(dialog.getByRole('alert')).toContainText('không còn làm được');
  await expect(dialog.getByLabel(/Nội dung dự thảo/)).toHaveValue('Chưa gửi.');
});

test('on a telephone the leader reads, signs two together, and is shown what is new in what he sent back', async ({
  browser,
  baseURL,
}) => {
  const first = await preparedAt(baseURL, 'Mạc Thị An', 'APPROVE', 'ld.ct');
  const second = await preparedAt(baseURL, 'Mạc Thị Bình', 'APPROVE', 'ld.ct');
  const third = await preparedAt(baseURL, 'Mạc Thị Cúc', 'APPROVE', 'ld.ct');
  const leader = await deskOf(browser, 'ld.ct');
  await leader.setViewportSize({ width: 360, height: 740 });
  await leader.goto('/desk/ky-duyet');
  const row = (name: string) => leader.getByRole('listitem').filter({ hasText: name });
  const toList = () => leader.getByRole('link', { name: /Danh sách chờ ký/ }).click();
  await expect(row('Mạc Thị An')).toContainText('Chưa xem');
  await expect(row('Mạc Thị An').getByRole('checkbox')).toBeDisabled();

  for (const name of ['Mạc Thị An', 'Mạc Thị Bình']) {
    await row(name).getByRole('link').click();
    await expect(leader.getByRole('main')).toContainText('Cấp trích lục đăng ký giám hộ');
    await leader.getByRole('button', { name: 'Đã xem, ký cùng lúc sau' }).click();
    await toList();
    await expect(row(name).getByRole('checkbox')).toBeChecked();
  }
  // the third goes back with a comment
  await row('Mạc Thị Cúc').getByRole('link').click();
  await leader.getByLabel(/^Ý kiến/).fill('Nêu căn cứ.');
  await leader.getByRole('button', { name: 'Trả lại' }).click();
  await toList();
  await expect(row('Mạc Thị Cúc')).toBeHidden();
  await assertReadable(leader);

  // what changed after it was read is not signed with the others
  const head = await clientOf(baseURL, 'ld.phong');
  await head.recordContact({ dossierId: second.dossierId, how: 'PHONE', text: 'Bà Bình xin xem lại tên.' });
  await leader.getByRole('button', { name: 'Ký các hồ sơ đã chọn (2)' }).click();
  const outcomes = leader.getByRole('region', { name: 'Kết quả ký' });
  await expect(outcomes.getByRole('listitem').filter({ hasText: first.code })).toContainText('đã duyệt');
  await expect(outcomes.getByRole('listitem').filter({ hasText: second.code })).toContainText(
    'Hồ sơ đã thay đổi',
  );
  const control = await clientOf(baseURL, 'ks.ha');
  expect((await control.getDossier({ dossierId: first.dossierId })).state).toBe('ISSUING');
  expect((await control.getDossier({ dossierId: second.dossierId })).state).toBe('PENDING_APPROVAL');

  const again = await control.getDossier({ dossierId: third.dossierId });
  const rework = again.tasks.find(({ status }) => status === 'OPEN');
  const worker = await clientOf(baseURL, usernameOf(rework?.owner?.fullName ?? ''));
  await worker.completeTask({
    taskId: rework?.id ?? '',
    draftResult: { text: 'Cấp trích lục đăng ký giám hộ theo Luật Hộ tịch.', outcome: 'GRANT' },
  });
  await preparedOn(baseURL, third.dossierId, 'APPROVE', 'ld.ct');
  await leader.reload();
  await expect(row('Mạc Thị Cúc')).toContainText('Đã sửa từ bản bạn xem (1 → 2)');
  await row('Mạc Thị Cúc').getByRole('link').click();
  await expect(leader.locator('ins').first()).toContainText('Luật');
  await assertReadable(leader);
});

test('the morning page of a unit leads in one press to what is signed, who is away and what nobody does', async ({
  browser,
}) => {
  const leader = await deskOf(browser, 'ld.ct');
  await leader.setViewportSize({ width: 360, height: 740 });
  await leader.goto('/desk/dieu-hanh');
  const morning = leader.getByRole('navigation', { name: 'Việc của đơn vị sáng nay' });
  await morning.getByRole('link', { name: /^Hồ sơ chưa có người xử lý/ }).click();
  await expect(leader.getByRole('heading', { name: /^Bước chưa có người xử lý/ })).toBeVisible();
  await assertReadable(leader);
  await morning.getByRole('link', { name: /^Cán bộ vắng/ }).click();
  await expect(leader).toHaveURL(/vang-mat\?don-vi=/);
  await leader.goBack();
  await morning.getByRole('link', { name: /^Chờ bạn ký/ }).click();
  await expect(leader).toHaveURL(/ky-duyet$/);
});
