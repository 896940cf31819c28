import { expect } from '@playwright/test';
import { signInToPortal } from './citizen.ts';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';
import { clientOf, holderOf, preparedOn } from './prepared.ts';
import { assertReadable } from './usable.ts';

test('a result goes by post: tally list, seal, courier’s hand, record of delivery; its owner sees each stage', async ({
  browser,
  page,
  baseURL,
}) => {
  const [citizen, counter] = [await clientOf(baseURL, 'cd.lan'), await clientOf(baseURL, 'qu.minh')];
  const lan = (await citizen.whoAmI({})).fullName;
  const { dossierId } = await counter.createDraft({
    procedureCode: '1.004837',
    intakeUnit: 'MC-09286-2025',
    applicant: {
      kind: 'PERSON',
      fullName: lan,
      idNumber: '999188000003',
      birthDate: '1988-06-20',
      gender: 'FEMALE',
      address: 'Phường Kinh Bắc, tỉnh Bắc Ninh',
      phone: '0990000003',
      email: '',
    },
  });
  const { components } = await counter.getDossier({ dossierId });
  const received = components
    .filter(({ required }) => required)
    .map(({ code, originals, certified, copies }) => ({ code, originals, certified, copies, present: true }));
  await counter.updateDraft({ dossierId, received, resultChannel: 'POST' });
  await counter.acceptDossier({ dossierId });
  const { task, holder, code } = await preparedOn(baseURL, dossierId, 'APPROVE');
  await (await clientOf(baseURL, holder)).approveResult({ taskId: task.id });
  const { tasks } = await (await clientOf(baseURL, 'ks.ha')).getDossier({ dossierId });
  const issue = tasks.find(({ kind, status }) => kind === 'ISSUE' && status === 'OPEN');
  if (issue !== undefined)
    await (await clientOf(baseURL, await holderOf(baseURL, dossierId))).issueResult({ taskId: issue.id });

  const desk = await deskOf(browser, 'qu.minh');
  await desk.goto('/desk/buu-chinh');
  await expect(desk.getByLabel(`Chọn ${code}`)).toBeChecked();
  await assertReadable(desk);
  await desk.getByRole('button', { name: /^Lập bảng kê/ }).click();
  const list = desk
    .getByRole('region', { name: /^Bảng kê số/ })
    .filter({ hasText: code })
    .first();
  await list.getByLabel(/^Số niêm phong/).fill('NP-0042');
  await list.getByLabel(/^Số niêm phong/).press('Enter');
  await list.getByRole('button', { name: 'Giao bưu tá' }).click();
  const dialog = desk.getByRole('dialog');
  const hand = dialog.getByRole('button', { name: 'Giao bưu tá' });
  await dialog.getByLabel(/^Họ tên bưu tá/).fill('Nguyễn Văn Bưu');
  await expect(hand).toBeDisabled();
  const frame = await dialog.locator('.signature svg').boundingBox();
  if (frame === null) throw new Error('there is nothing to sign in');
  await desk.mouse.move(frame.x + 40, frame.y + 60);
  await desk.mouse.down();
  await desk.mouse.move(frame.x + 120, frame.y + 100, { steps: 5 });
  await desk.mouse.move(frame.x + 240, frame.y + 40, { steps: 5 });
  await desk.mouse.up();
  await assertReadable(desk);
  await hand.click();
  await expect(list).toContainText('Đã giao cho bưu chính');
  await list.getByRole('button', { name: `Ghi theo giấy báo ${code}` }).click();
  await dialog.getByLabel(/^Người ký nhận/).fill('Vũ Văn Hùng');
  await dialog.getByRole('button', { name: 'Ghi theo giấy báo' }).click();
  await expect(list).toContainText('Đã phát');

  await signInToPortal(page, 'cd.lan');
  await page.goto(`/ho-so/${dossierId}`);
  const stages = page.locator('#buu-chinh');
  for (const stage of ['Đã đóng gói', 'Đã giao cho bưu chính', 'Đã phát'])
    await expect(stages).toContainText(stage);
  await expect(stages).toContainText('Vũ Văn Hùng');
  await assertReadable(page);
});
