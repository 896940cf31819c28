import { expect, type Browser, type Page } from '@playwright/test';
import type { DossierView, TaskView } from '@motcua/contract/dossier-view';
import { answersFor, ticked } from '../../../server/testing/dossier.ts';
import { signInToPortal } from '../citizen.ts';
import { test } from '../journey.ts';
import { act, actFromMenu, approve, deskOf, usernameOf } from '../officer.ts';
import { screensAt, steppedServer, type SteppedServer } from './server.ts';
import { assertReadable } from '../usable.ts';

/**
 * Journey J2, in a browser: a land transfer taken in at a counter, eight working days hour by hour, of which the tax office and
 * the payment are none. Price 1.2 billion: 6 million registration fee and 24 million income tax. One pays at once, one by halves.
 */
const LAND = '2.000889';
const COUNTER = 'MC-07735-2025';
const SON = {
  kind: 'PERSON',
  fullName: 'Trần Văn Sơn',
  idNumber: '999071000002',
  birthDate: '1971-09-02',
  gender: 'MALE',
  address: 'Xã Đồng Việt, tỉnh Bắc Ninh',
  phone: '0990000002',
  email: 'cd.son@bacninh.example.vn',
} as const;

let server: SteppedServer;
let office: Browser;
test.beforeAll(async ({ browser }) => {
  server = await steppedServer('2026-12-01T08:30');
  await server.set('due.mode', 'HOURS_ROLLING');
  await server.limit(LAND, 8);
  office = screensAt(browser, server);
});
test.afterAll(() => server.stop());

const view = async (dossierId: string): Promise<DossierView> =>
  (await server.as('ks.ha')).getDossier({ dossierId });
const openStep = ({ tasks }: DossierView): TaskView | undefined =>
  tasks.find(({ status }) => status === 'OPEN' || status === 'WAITING');

/** A desk of whoever has the open step, with the dossier before him. */
async function deskOn(dossierId: string, username?: string): Promise<Page> {
  const owner = openStep(await view(dossierId))?.owner?.fullName ?? '';
  const page = await deskOf(office, username ?? usernameOf(owner));
  await page.goto(`/desk/ho-so/${dossierId}`);
  return page;
}

/** Signed in anew each time: a session does not last over days. */
async function son(dossierId: string): Promise<Page> {
  const page = await (await office.newContext()).newPage();
  await signInToPortal(page, 'cd.son');
  await page.goto(`/ho-so/${dossierId}`);
  return page;
}

/** What the applicant reads back at the counter, with every paper of the checklist ticked. */
async function drafted(): Promise<string> {
  const clerk = await server.as('qu.dong');
  const { dossierId } = await clerk.createDraft({ procedureCode: LAND, intakeUnit: COUNTER, applicant: SON });
  const draft = await clerk.getDossier({ dossierId });
  await clerk.updateDraft({
    dossierId,
    answers: { ...answersFor(draft), price: '1200000000' },
    received: draft.components.filter(({ required }) => required).map(ticked),
  });
  return dossierId;
}

async function atTheCounter(): Promise<string> {
  const dossierId = await drafted();
  const page = await deskOf(office, 'qu.dong');
  await page.goto(`/desk/ho-so/${dossierId}`);
  await act(page, 'Tiếp nhận');
  await expect(page.getByRole('main')).toContainText('11/12/2026');
  return dossierId;
}

test('J2: a land transfer, passed on to the tax office, paid, and the clock that stood meanwhile', async () => {
  test.setTimeout(300_000);
  // 1 to 3: taken in on Tuesday at half past eight for Friday next week, straight to the land office
  const [whole, half] = [await atTheCounter(), await atTheCounter()];
  expect((await view(whole)).due.dueAt).toBe('2026-12-11T08:30:00+07:00');
  expect(openStep(await view(whole))?.unit.key).toBe('VPDKDD-2025');

  // 4 and 5: checked in two days, passed on; the clock stands, the tax office has five days of its own
  await server.at('2026-12-03T08:30');
  for (const id of [whole, half]) {
    const officer = await deskOn(id);
    await act(officer, 'Hoàn thành bước', (dialog) => dialog.getByLabel('Trình dự thảo kết quả').uncheck());
    await expect(officer.getByRole('main')).toContainText('Thuế tỉnh Bắc Ninh đang thực hiện bước');
  }
  const sent = await view(whole);
  expect([sent.state, sent.due.dueAt]).toEqual(['INTERAGENCY', null]);
  const tax = openStep(sent);
  expect([tax?.unit.key, tax?.dueAt]).toEqual(['THUE-2025', '2026-12-10T08:30:00+07:00']);
  let page = await son(whole);
  await expect(page.getByRole('main')).toContainText('Đang chờ cơ quan thuế');
  await expect(page.getByRole('main')).toContainText('bạn không phải đi đâu');
  const here = page.getByRole('main').locator('.flow [aria-current="step"]');
  await expect(here).toHaveText(/Hồ sơ đang ở đây.*Thuế tỉnh.*10\/12\/2026/s);

  // 6: the notice comes with its amounts and the last day to pay
  await server.at('2026-12-08T09:00');
  await expect.poll(async () => (await view(whole)).state).toBe('AWAITING_FINANCIAL_OBLIGATION');
  page = await son(whole);
  const owed = page.getByRole('region', { name: 'Tiền phải nộp' });
  for (const part of ['6.000.000 đ', '24.000.000 đ', '30.000.000 đ', 'Nộp trước hết ngày 07/01/2027'])
    await expect(owed).toContainText(part);
  await assertReadable(page);

  // 7: paid on Monday at three, with one press; the clock goes on from then
  await server.at('2026-12-14T15:00');
  page = await son(whole);
  await page.getByRole('button', { name: 'Nộp 30.000.000 đ' }).click();
  await expect(owedOn(page)).toContainText('Đã nộp đủ lúc 15:00, 14/12/2026');
  const main = page.getByRole('main');
  await expect(main).toContainText(/15:00, Thứ Ba 22\/12\/2026/);
  // A1, A2: why it is this day: 61 working hours that do not count, the first date still told
  await expect(main).toContainText('61');
  await expect(main).toContainText(/In trên giấy hẹn\s*08:30, Thứ Sáu 11\/12\/2026/);
  await expect(main).toContainText('từ 08:30, 03/12/2026 đến 15:00, 14/12/2026');
  await assertReadable(page);
  const told = await (await server.as('cd.son')).explainDue({ dossierId: whole });
  expect([told.originalDueAt, told.dueAt]).toEqual([
    '2026-12-11T08:30:00+07:00',
    '2026-12-22T15:00:00+07:00',
  ]);

  // variant: nearly half from a receipt at the counter, still waiting with the remainder shown; the rest half an hour later
  const clerk = await deskOn(half, 'qu.dong');
  await actFromMenu(clerk, 'Ghi tiền đã nộp', async (dialog) => {
    await dialog.getByLabel(/Số chứng từ/).fill('KB-2026-77');
    await dialog.getByLabel('Số tiền').fill('14000000');
    await dialog.getByLabel('Nộp lúc: Giờ').fill('15:00');
  });
  page = await son(half);
  await expect(owedOn(page)).toContainText(/Còn phải nộp\s*16\.000\.000 đ/);
  expect((await view(half)).state).toBe('AWAITING_FINANCIAL_OBLIGATION');
  await server.at('2026-12-14T15:30');
  await page.reload();
  await page.getByRole('button', { name: 'Nộp 16.000.000 đ' }).click();
  await expect(owedOn(page)).toContainText('Đã nộp đủ lúc 15:30');
  expect((await view(half)).due.dueAt).toBe('2026-12-22T15:30:00+07:00');

  // 8 to 10: written, signed on the morning of the 21st, issued, and the new handed over for the old
  await server.at('2026-12-21T09:00');
  const officer = await deskOn(whole);
  await expect(officer.getByRole('main')).toContainText('30.000.000 đ');
  await act(officer, 'Hoàn thành bước', async (dialog) => {
    await dialog.getByLabel(/Nội dung dự thảo/).fill('Ghi nhận chuyển quyền cho người nhận chuyển nhượng.');
  });
  await server.at('2026-12-21T10:00');
  const leader = await deskOf(office, usernameOf(openStep(await view(whole))?.owner?.fullName ?? ''));
  await approve(leader, 'Trần Văn Sơn');
  await expect.poll(async () => (await view(whole)).state).toBe('ISSUING');
  await act(await deskOn(whole), 'Ban hành kết quả');
  const ready = await view(whole);
  expect(ready.state).toBe('RESULT_READY');
  expect((ready.finishedAt ?? '') < '2026-12-22T15:00:00+07:00').toBe(true);
  const giving = await deskOn(whole, 'qu.dong');
  await act(giving, 'Trả kết quả', async (dialog) => {
    await dialog.getByLabel(/Họ tên người nhận/).fill('Trần Văn Sơn');
  });
  // A5: the waiting for the notice is the tax office's, the waiting for the money nobody's
  const figures = await (await server.as('ks.ha')).agencyStatistics({ from: '2026-12-01', to: '2026-12-31' });
  expect(figures.items.map(({ unit, asked, inTime, overdue }) => [unit.key, asked, inTime, overdue])).toEqual(
    [['THUE-2025', 2, 2, 0]],
  );
  const [notice] = figures.items;
  expect(notice?.waitedHours).toBeLessThanOrEqual(2 * 25);

  // A4: what it took by the calendar, beside what counts by law
  page = await son(whole);
  await expect(page.getByRole('main')).toContainText('Đã trả kết quả');
  await expect(page.getByRole('main')).toContainText(
    '20 ngày theo lịch, trong đó tính vào thời hạn 6 ngày 4,5 giờ làm việc',
  );

  // A3: the old certificate was taken back, and is refused in another matter by the dossier that replaced it
  await expect(page.getByRole('main')).toContainText('đã thu Bản gốc Giấy chứng nhận đã cấp');
  const reused = (await server.as('qu.dong')).acceptDossier({ dossierId: await drafted() });
  await expect(reused).rejects.toThrow('INCOMPLETE: Giấy tờ nêu trong hồ sơ không còn giá trị.');
});

const owedOn = (page: Page) => page.getByRole('region', { name: 'Tiền phải nộp' });
