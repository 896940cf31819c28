import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Client } from '@motcua/contract/client';
import { completeDraft } from '../../../server/testing/dossier.ts';
import { signInToPortal, pdf } from '../citizen.ts';
import { test } from '../journey.ts';
import { act, deskOf, openFrom } from '../officer.ts';
import { screensAt, steppedServer, type SteppedServer } from './server.ts';

/**
 * Journey J5, in a browser, over four weeks: supplemented once, then overdue, with an apology that arrives before the due
 * date. Ten working days hour by hour, under each of the three policies of the clock.
 */
const FACTS = { procedure: '2.000889', unit: 'MC-09187-2025', citizen: 'cd.an' };
const POLICIES = [
  ['PAUSE_RESUME', '10:00', '23/12/2026'],
  ['RESTART', '16:00', '25/12/2026'],
  ['CONTINUE', '08:00', '21/12/2026'],
] as const;

let server: SteppedServer;
test.beforeAll(async () => {
  server = await steppedServer('2026-12-04T09:00');
  await server.set('due.mode', 'HOURS_ROLLING');
});
test.afterAll(() => server.stop());
/** Signed in anew each time: a session does not last over days. */
const company = (): Promise<Client> => server.as('cd.an');

test('J5: asked once, overdue, apologised for in time, under PAUSE, RESTART and CONTINUE', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const office = screensAt(browser, server);
  const desk = (username: string): Promise<Page> => deskOf(office, username);
  const portal = async (): Promise<Page> => {
    const page = await (await office.newContext()).newPage();
    await signInToPortal(page, 'cd.an');
    return page;
  };
  const client = await company();
  const filed: { id: string; code: string }[] = [];
  while (filed.length < POLICIES.length) {
    const { dossierId } = await completeDraft({ as: () => client } as never, FACTS);
    const { submissionCode } = await client.submitDossier({ dossierId, declaration: true });
    filed.push({ id: dossierId, code: submissionCode });
  }

  // 1: the counter accepts on Monday at eight; the policy in force is pinned
  await server.at('2026-12-07T08:00');
  const counter = await desk('qu.thu');
  for (const [index, [policy]] of POLICIES.entries()) {
    await server.set('supplement.clockPolicy', policy);
    await openFrom(counter, 'Chờ tiếp nhận', filed[index]?.code ?? '');
    await act(counter, 'Tiếp nhận');
    await expect(counter.getByRole('main')).toContainText('21/12/2026');
  }

  // 2: two papers asked for; the linter drops the one that is held; the head agrees and the clock stands
  await server.at('2026-12-09T14:00');
  let head = await desk('ld.phong');
  for (const { id } of filed) await giveTo(head, id, 'Bùi Văn Đạt');
  let officer = await desk('cm.dat');
  for (const { id } of filed) {
    await officer.goto(`/desk/ho-so/${id}`);
    await act(officer, 'Yêu cầu bổ sung', async (dialog) => {
      await dialog.getByRole('button', { name: /Thêm/ }).click();
      const [first, second] = [dialog.locator('fieldset').nth(0), dialog.locator('fieldset').nth(1)];
      await first
        .getByLabel('Giấy tờ')
        .selectOption({ label: 'Hợp đồng/văn bản chuyển quyền đã công chứng, chứng thực' });
      await first.getByLabel(/Nội dung/).fill('Hợp đồng chuyển quyền: thiếu trang cuối');
      await second.getByLabel('Giấy tờ').selectOption({ label: 'Bản gốc Giấy chứng nhận đã cấp' });
      await expect(second).toContainText('Đã có');
      await dialog.getByLabel(/Lý do chung/).fill('Hợp đồng thiếu trang');
      await expect(first).toContainText('Được yêu cầu');
    });
    await expect(officer.getByRole('main')).toContainText('Đề xuất chờ duyệt');
  }
  await head.goto('/desk/cho-duyet');
  for (let left = filed.length; left > 0; left--) {
    await expect(head.getByRole('button', { name: 'Duyệt', exact: true })).toHaveCount(left);
    await head.getByRole('button', { name: 'Duyệt', exact: true }).first().click();
  }
  await expect(head.getByRole('button', { name: 'Duyệt', exact: true })).toHaveCount(0);

  // 3: the company supplies on Friday; the new due date follows the policy
  await server.at('2026-12-11T16:00');
  let page = await portal();
  for (const [index, [, time, date]] of POLICIES.entries()) {
    const { id } = filed[index] ?? { id: '' };
    await page.goto(`/ho-so/${id}/bo-sung`);
    await expect(page.getByRole('main')).toContainText('thiếu trang cuối');
    await expect(page.getByRole('main')).not.toContainText('Bản gốc Giấy chứng nhận');
    await page.locator('input[type=file]').first().setInputFiles(pdf('hop-dong.pdf'));
    const upload = page.getByRole('button', { name: 'Tải lên' }).first();
    if (await upload.isVisible()) await upload.click();
    await page.getByRole('button', { name: 'Gửi phần bổ sung' }).click();
    await expect(page.getByRole('main')).toContainText(date);
    const { sentence, views } = await (await company()).explainDue({ dossierId: id });
    expect(sentence, sentence).toMatch(new RegExp(`${time} thứ .* ${date}`));
    expect(views.national.dueAt).toBe('2026-12-23T10:00:00+07:00');
  }
  const id = filed[0]?.id ?? '';
  const { code } = await (await company()).getDossier({ dossierId: id });

  // 4: a second request is for a new fact only
  await server.at('2026-12-15T09:00');
  officer = await desk('cm.dat');
  await officer.goto(`/desk/ho-so/${id}`);
  await officer.getByRole('button', { name: /^Yêu cầu bổ sung/ }).click();
  await expect(officer.getByRole('dialog')).toContainText('Đã yêu cầu 01 lần');
  await officer.keyboard.press('Escape');

  // 5: the system warns before it is late
  await server.at('2026-12-22T08:00');
  head = await desk('ld.phong');
  await head.goto('/desk/rui-ro');
  const risk = head.getByRole('row').filter({ hasText: code ?? '' });
  await expect(risk).toContainText('Cao');

  // 6 and 7: eight working hours before, the apology is drafted; the head signs it
  await server.at('2026-12-22T10:00');
  page = await portal();
  await page.goto(`/ho-so/${id}`);
  await expect(page.getByRole('main')).not.toContainText('xin lỗi');
  await server.at('2026-12-22T14:05');
  await head.goto('/desk/cho-duyet');
  const draft = head.getByRole('article').filter({ hasText: code ?? '' });
  await expect(draft).toContainText('28/12/2026');
  await draft.getByRole('button', { name: 'Ký xin lỗi và hẹn lại' }).click();
  await expect(head.getByRole('dialog')).toContainText('Hẹn lại 1/1');
  await head.getByRole('dialog').getByRole('button', { name: 'Ký xin lỗi và hẹn lại' }).click();
  await expect(head.getByRole('dialog')).toBeHidden();
  await page.reload();
  await expect(page.getByRole('main')).toContainText('xin lỗi');
  await expect(page.getByRole('main')).toContainText('28/12/2026');
  await assertAccessible(page);

  // A2: it was received before the due date, by two channels
  await server.at('2026-12-22T14:31');
  const { items } = await (await company()).listDeliveries({ dossierId: id });
  const apology = items.find((message) => message.kind === 'TB09');
  expect(apology?.channels.map((one) => one.channel).toSorted()).toEqual(['SMS', 'ZALO']);
  expect(apology?.channels.every(({ state }) => state === 'DELIVERED' || state === 'READ')).toBe(true);

  // 8: it is overdue everywhere, the new date hides nothing; the public list of the day says so without a name
  await server.at('2026-12-23T10:01');
  officer = await desk('cm.dat');
  await openList(officer, 'Quá hạn');
  await expect(officer.getByRole('row').filter({ hasText: code ?? '' })).toBeVisible();
  await page.goto('/den-han');
  await expect(page.getByRole('main')).not.toContainText('An Phú');

  // 9 and 10: there is no second re-appointment; the head telephones, and it is noted
  await server.at('2026-12-28T15:00');
  head = await desk('ld.phong');
  await head.goto(`/desk/ho-so/${id}`);
  await expect(head.getByRole('button', { name: 'Ký xin lỗi và hẹn lại' })).toHaveCount(0);
  await head.getByRole('button', { name: /^Việc khác/ }).click();
  await head.getByRole('menuitem', { name: 'Ghi cuộc gọi' }).click();
  await head
    .getByRole('dialog')
    .getByLabel(/Nội dung/)
    .fill('Đã gọi điện xin lỗi công ty.');
  await head.getByRole('dialog').getByRole('button', { name: 'Ghi cuộc gọi' }).click();
  await expect(head.getByRole('main')).toContainText('Đã gọi điện xin lỗi công ty.');
  // A1: late against the original due date
  expect((await (await company()).explainDue({ dossierId: id })).views.hoursLate).toBe(27.5);

  // 11: the company sees why, and may object in one tap
  page = await portal();
  await page.goto(`/ho-so/${id}`);
  await expect(page.getByRole('main')).toContainText('27,5 giờ');
  await page
    .getByRole('button', { name: /không đồng ý/i })
    .first()
    .click();
  await expect(page.getByRole('main')).toContainText('Bạn đã phản đối lúc');
});

async function openList(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

/** The head gives the step to an officer, unless he has it already. */
async function giveTo(head: Page, dossierId: string, officer: string): Promise<void> {
  const client = await server.as('ld.phong');
  const { tasks } = await client.getDossier({ dossierId });
  const task = tasks.find((one) => one.status === 'OPEN');
  if (task === undefined || task.owner?.fullName === officer) return;
  const { items } = await client.listColleagues({ key: task.unit.key, role: task.role });
  const found = items.find((one) => one.fullName === officer);
  await client.assignTask({ taskId: task.id, accountId: found?.accountId ?? '' });
  await head.reload();
}

async function assertAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
}
