import type { DossierView, TaskView } from '@motcua/contract/dossier-view';
import { expect, type Browser, type Page } from '@playwright/test';
import { upload } from '../../../server/testing/dossier.ts';
import { signInToPortal } from '../citizen.ts';
import { test } from '../journey.ts';
import { act, deskOf, usernameOf } from '../officer.ts';
import { screensAt, steppedServer, type SteppedServer } from './server.ts';
import { assertReadable } from '../usable.ts';

/**
 * Journey J6, in a browser: Lê Trung Kiên lives in Kinh Bắc and has his birth registered again where it was before, in xã
 * Lục Ngạn. He goes to the counter of his own ward; five working days.
 */
const AGAIN = '1.004884';

let server: SteppedServer;
let office: Browser;
test.beforeEach(async ({ browser }) => {
  server = await steppedServer('2026-12-08T10:30');
  office = screensAt(browser, server);
  await server.set('due.mode', 'HOURS_ROLLING');
});
test.afterEach(() => server.stop());

const desk = (username: string): Promise<Page> => deskOf(office, username);
const view = async (dossierId: string, username = 'ks.ha'): Promise<DossierView> =>
  (await server.as(username)).getDossier({ dossierId });

/** Every step of Lục Ngạn until one of the kind is open; what its officers do on their screens is told in other journeys. */
async function goOnTo(kind: 'WORK' | 'RETURN', dossierId: string): Promise<void> {
  for (;;) {
    const task: TaskView | undefined = (await view(dossierId)).tasks.find(({ status }) => status === 'OPEN');
    if (task === undefined || task.kind === kind) return;
    expect(task.unit.name).toContain('Lục Ngạn');
    const officer = await server.as(usernameOf(task.owner?.fullName ?? ''));
    const taskId = task.id;
    if (task.kind === 'ASSIGN') {
      const { items } = await officer.listColleagues({ key: task.unit.key, role: 'SPECIALIST' });
      await officer.assignTask({ taskId, accountId: items[0]?.accountId ?? '' });
    } else if (task.kind === 'APPROVE') await officer.approveResult({ taskId });
    else if (task.kind === 'ISSUE') await officer.issueResult({ taskId });
    else {
      const draftResult = { text: 'Đăng ký lại khai sinh', outcome: 'GRANT' } as const;
      await officer.completeTask({ taskId, note: 'Đủ điều kiện', draftResult });
    }
  }
}

test('J6 handed in at one ward, decided in another commune: each sees what is his', async () => {
  const kien = await (await office.newContext()).newPage();
  await signInToPortal(kien, 'cd.kien');
  await kien.goto(`/thu-tuc/${AGAIN}`);
  await expect(kien.getByRole('main')).toContainText('Nộp ở bất kỳ nơi tiếp nhận nào trong tỉnh');
  await kien.goto(`/thu-tuc/${AGAIN}/nop`);
  await assertReadable(kien);
  await kien.getByLabel('Xã, phường giải quyết').selectOption({ label: 'Ủy ban nhân dân xã Lục Ngạn' });
  await kien.getByRole('button', { name: 'Chọn nơi nộp' }).click();
  await expect(kien.getByRole('main')).toContainText('Cơ quan giải quyết: Ủy ban nhân dân xã Lục Ngạn');
  await expect(kien.getByRole('main')).toContainText('nhận kết quả tại nơi nộp');
  await expect(kien.getByLabel(/phường Kinh Bắc/)).toBeChecked();
  await assertReadable(kien);

  const counter = await desk('qu.thu');
  await counter.goto('/desk/tiep-nhan');
  await expect(counter.getByLabel(/Số định danh cá nhân/)).toBeFocused();
  await counter.keyboard.type('999090000005');
  await counter.keyboard.press('Enter');
  await expect(counter.getByLabel(/Họ và tên \/ tên tổ chức/)).toHaveValue('Lê Trung Kiên');
  await counter.getByLabel('Tìm thủ tục').fill('đăng ký lại khai sinh');
  await expect(counter.getByRole('listbox').getByRole('option').first()).toContainText(
    'Đăng ký lại khai sinh',
  );
  await counter.getByLabel('Tìm thủ tục').press('Enter');
  const main = counter.getByRole('main');
  await expect(main).toContainText('theo nơi ghi trong tờ khai');
  await counter.getByRole('button', { name: /Đủ như quy định/ }).click();
  const place = counter.getByLabel(/Xã, phường đã đăng ký khai sinh trước đây/);

  // a place nobody knows is refused with the field, and nothing typed is lost
  await place.fill('Thôn Cầu');
  await counter.keyboard.press('Control+Enter');
  await expect(counter.getByText(/Chưa rõ cơ quan giải quyết/).first()).toBeVisible();
  await place.fill('Thôn Cầu, xã Lục Ngạn, tỉnh Bắc Ninh');
  await expect(main).toContainText(/Cơ quan giải quyết: Ủy ban nhân dân xã Lục Ngạn/);
  await expect(main).toContainText('10:30');
  await counter.getByRole('radio', { name: /Tại quầy.*Lục Ngạn/ }).check();
  await counter.keyboard.press('Control+Enter');
  await expect(main).toContainText(/H05\.160\.1-261208-\d{4}/);

  const { items } = await (await server.as('qu.thu')).getRegister({ unit: 'MC-09187-2025', year: 2026 });
  const dossierId = items[0]?.dossierId ?? '';
  expect(await view(dossierId)).toMatchObject({
    authority: { key: 'X-07582-2025' },
    due: { dueAt: '2026-12-15T10:30:00+07:00' },
    transfer: null,
  });

  // 3: the fee is taken while he stands there, for the account of Lục Ngạn
  await counter.keyboard.press('Alt+T');
  const cash = counter.getByRole('dialog', { name: 'Thu phí, lệ phí' });
  await cash.getByLabel(/Tiền có sẵn trong két/).fill('200000');
  await cash.getByRole('button', { name: 'Mở ca' }).click();
  await expect(cash.getByLabel('Người nộp tiền')).toHaveValue('Lê Trung Kiên');
  await cash.getByRole('button', { name: /^Thu 8\.000/ }).click();
  await expect(cash).toHaveCount(0);
  await expect(counter.getByRole('button', { name: /^Thu phí/ })).toHaveCount(0);
  await counter.goto('/desk/thu-tien');
  // A3: what was collected in Kinh Bắc is settled to Lục Ngạn
  const settled = counter
    .getByRole('region', { name: 'Thu cho ai' })
    .getByRole('row')
    .filter({ hasText: 'Lục Ngạn' });
  await expect(settled).toContainText('phường Kinh Bắc');
  await expect(settled).toContainText('8.000');
  await expect(counter.getByRole('region', { name: 'Ca thu tiền của tôi' })).toContainText('208.000');
  await assertReadable(counter);

  // the scan is with Lục Ngạn, which sees where it was taken in; the counter sees how it stands
  const owner = (await view(dossierId)).tasks.find(({ status }) => status === 'OPEN')?.owner?.fullName ?? '';
  const inside = await desk(usernameOf(owner));
  await inside.goto(`/desk/ho-so/${dossierId}`);
  await expect(inside.getByRole('heading', { name: 'Tờ khai' })).toBeVisible();
  await expect(inside.getByRole('main')).toContainText('phường Kinh Bắc');
  await counter.goto(`/desk/ho-so/${dossierId}`);
  await expect(counter.getByRole('note')).toContainText('Hồ sơ đã chuyển Ủy ban nhân dân xã Lục Ngạn');
  await expect(counter.getByRole('heading', { name: 'Tờ khai' })).toHaveCount(0);

  // 4: what Lục Ngạn finds missing is told to whoever received it, with the reason; he takes it in
  await goOnTo('WORK', dossierId);
  const holder = (await view(dossierId)).tasks.find(({ status }) => status === 'OPEN')?.owner?.fullName ?? '';
  const text = 'Giấy tờ có thông tin về nội dung khai sinh: bản chụp bị mờ, thiếu trang';
  const reason = 'Bản chụp chưa đọc được';
  const specialist = await desk(usernameOf(holder));
  await specialist.goto(`/desk/ho-so/${dossierId}`);
  await act(specialist, 'Yêu cầu bổ sung', async (dialog) => {
    const item = dialog.locator('fieldset').first();
    await item.getByLabel('Giấy tờ').selectOption({ index: 2 });
    await item.getByLabel(/Nội dung/).fill(text);
    await dialog.getByLabel(/Lý do chung/).fill(reason);
  });
  const head = await desk('ln.truongphong');
  await head.goto('/desk/cho-duyet');
  await head.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expect(head.getByRole('button', { name: 'Duyệt', exact: true })).toHaveCount(0);
  await server.at('2026-12-08T10:40');
  await counter.reload();
  await counter.getByRole('button', { name: /^Cảnh báo: 1/ }).click();
  const told = counter.getByRole('listitem').filter({ hasText: 'xã Lục Ngạn yêu cầu bổ sung' });
  await expect(told).toContainText(reason);
  await told.getByRole('link', { name: 'Mở hồ sơ' }).click();
  await expect(counter.getByRole('main')).toContainText(text);
  const receiver = await server.as('qu.thu');
  await upload(receiver, dossierId, 'TP02', 'ban-ro.pdf');
  await receiver.supplyDocuments({ dossierId });
  await counter.reload();
  await expect(counter.getByRole('button', { name: /^Cảnh báo: 0/ })).toBeVisible();

  await server.at('2026-12-11T09:00');
  await goOnTo('RETURN', dossierId);
  const code = (await view(dossierId)).code ?? '';

  // it waits at the counter he chose, and the one that took it in can only say where
  const there = await desk('ln.tiepnhan');
  await there.goto('/desk/tra-ket-qua');
  await expect(there.getByRole('row').filter({ hasText: code })).toContainText('Bản giấy ở đây');
  const returning = await desk('qu.thu');
  await returning.goto(`/desk/tra-ket-qua?ma=${code}`);
  await expect(returning.getByRole('main')).toContainText(/nơi trả kết quả:.*Lục Ngạn/);

  // he cannot go so far after all: the result goes to his own ward on a slip
  const later = await (await office.newContext()).newPage();
  await signInToPortal(later, 'cd.kien');
  await later.goto(`/ho-so/${dossierId}`);
  await later.getByRole('link', { name: 'Đổi nơi nhận kết quả' }).click();
  await assertReadable(later);
  await later.getByLabel(/Tại nơi tiếp nhận/).check();
  await later.getByRole('button', { name: 'Đổi nơi nhận kết quả' }).click();
  await expect(later.getByRole('main')).toContainText('Mời nhận tại');
  const registry = await desk('ln.vanthu');
  await registry.goto('/desk/ban-giao');
  await expect(registry.getByRole('region', { name: /Kinh Bắc/ })).toContainText(code);
  await assertReadable(registry);
  await registry.getByRole('button', { name: /Lập phiếu bàn giao/ }).click();
  await expect(registry.getByRole('main')).toContainText('chưa nhận');
  await returning.goto('/desk/ban-giao');
  await returning.getByRole('button', { name: 'Đã nhận đủ' }).click();
  await expect
    .poll(async () => (await (await server.as('qu.thu')).listReturns({})).items[0]?.paper)
    .toBe('HERE');
  await returning.goto(`/desk/ho-so/${dossierId}`);
  await act(returning, 'Trả kết quả');
  await expect.poll(async () => (await view(dossierId)).state).toBe('RETURNED');

  // A2: it counts for whoever received it; the figure opens what it counts
  const control = await desk('ks.ha');
  await control.goto('/desk/so-theo-doi?don-vi=MC-09187-2025&xem=can-bo');
  const credited = control.getByRole('row').filter({ hasText: 'Hoàng Thị Thu' });
  await credited.getByRole('link').last().click();
  await expect(control.getByRole('row').filter({ hasText: code })).toContainText('xã Lục Ngạn');
  await assertReadable(control);
  expect((await view(dossierId, 'cd.kien')).slips.map(({ kind }) => kind)).toContain('RESULT_RECEIPT');
});
