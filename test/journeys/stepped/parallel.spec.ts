import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Browser, type Page } from '@playwright/test';
import type { DossierView, TaskView } from '@motcua/contract/dossier-view';
import { completeDraft, NAM_SON } from '../../../server/testing/dossier.ts';
import { signInToPortal } from '../citizen.ts';
import { test } from '../journey.ts';
import { act, approve, deskOf, openFrom, usernameOf } from '../officer.ts';
import { screensAt, steppedServer, type SteppedServer } from './server.ts';
import { assertReadable } from '../usable.ts';

/**
 * Journey J3, in a browser: a construction permit, fifteen working days hour by hour. Two agencies are asked at once, each on
 * its own clock: A for the environment, seven working days; B for fire safety, twelve, whose silence is consent by law.
 */
const PERMIT = '1.009994';
const A = 'SNNMT-2025';
const B = 'CA-T-2025';
const DRAWINGS = 180 * 1024 * 1024;

let server: SteppedServer;
let office: Browser;
const folder = mkdtempSync(join(tmpdir(), 'motcua-drawings-'));
test.beforeEach(async ({ browser }) => {
  server = await steppedServer('2026-12-01T09:00');
  office = screensAt(browser, server);
  await server.set('due.mode', 'HOURS_ROLLING');
});
test.afterEach(() => server.stop());
test.afterAll(() => rmSync(folder, { recursive: true }));

const desk = (username: string): Promise<Page> => deskOf(office, username);
/** Signed in anew each time: a session does not last over days. */
async function citizen(): Promise<Page> {
  const page = await (await office.newContext()).newPage();
  await signInToPortal(page, 'cd.lan');
  return page;
}

const view = async (dossierId: string): Promise<DossierView> =>
  (await server.as('ks.ha')).getDossier({ dossierId });
const isOpen = ({ status }: TaskView): boolean => status === 'OPEN' || status === 'WAITING';
const open = async (dossierId: string): Promise<TaskView[]> => (await view(dossierId)).tasks.filter(isOpen);
const names = async (dossierId: string): Promise<string[]> =>
  (await open(dossierId)).map(({ name }) => name).toSorted();

/** The desk of whoever has the open step at a unit, with the dossier before him. */
async function deskAt(dossierId: string, unit?: string): Promise<Page> {
  const task = (await open(dossierId)).find((one) => unit === undefined || one.unit.key === unit);
  const page = await desk(usernameOf(task?.owner?.fullName ?? ''));
  await page.goto(`/desk/ho-so/${dossierId}`);
  return page;
}

async function drafted(): Promise<string> {
  const lan = await server.as('cd.lan');
  const facts = { procedure: PERMIT, unit: NAM_SON };
  return (await completeDraft({ as: () => lan } as never, facts)).dossierId;
}

/** Handed in on Tuesday, accepted on Wednesday at ten; at half past three both agencies are asked by one act. */
async function asked(dossierId: string, code: string): Promise<void> {
  await server.at('2026-12-02T10:00');
  const counter = await desk('qu.minh');
  await openFrom(counter, 'Chờ tiếp nhận', code);
  await act(counter, 'Tiếp nhận');
  await expect(counter.getByRole('main')).toContainText('23/12/2026');

  await server.at('2026-12-02T15:30');
  const officer = await deskAt(dossierId);
  await act(officer, 'Hoàn thành bước', async (dialog) => {
    await dialog.getByLabel('Trình dự thảo kết quả').uncheck();
    await dialog.getByLabel(/^Ý kiến/).fill('Nhà ở riêng lẻ ba tầng, giáp mương tiêu nước.');
  });
  await expect(officer.getByRole('main')).toContainText('Ý kiến về môi trường');
}

async function answers(dossierId: string, unit: string, opinion: string, text: string): Promise<void> {
  const agency = await deskAt(dossierId, unit);
  await expect(agency.getByRole('main')).toContainText('mương tiêu nước');
  await act(agency, 'Trả lời ý kiến', async (dialog) => {
    await dialog.getByRole('radio', { name: opinion, exact: true }).check();
    await dialog.getByLabel(/Nội dung cụ thể/).fill(text);
  });
}

/** Drawings of so many bytes: a PDF, and then nothing that repeats. */
function drawings(): { path: string; sha256: string } {
  const path = join(folder, 'ban-ve-thiet-ke.pdf');
  const file = openSync(path, 'w');
  writeSync(file, '%PDF-1.7\n');
  for (let at = 1; at < 180; at++) writeSync(file, `% tờ bản vẽ ${at}\n`, at * 1024 * 1024);
  ftruncateSync(file, DRAWINGS);
  closeSync(file);
  return { path, sha256: createHash('sha256').update(readFileSync(path)).digest('hex') };
}

test('J3: opinions side by side, silence is consent by law, the permit within its time', async () => {
  test.setTimeout(300_000);

  // 1: the map says which opinions are asked, by whom, why, and that nobody has to go for them
  let page = await citizen();
  await page.goto(`/thu-tuc/${PERMIT}`);
  const way = page.getByRole('main').locator('.flow').first();
  await expect(way).toContainText('2 việc làm cùng lúc');
  await expect(way).toContainText('Bạn không phải đi xin ý kiến');
  const ways = way.locator('.ways > li');
  await expect(ways).toHaveCount(2);
  await expect(ways.nth(0)).toContainText(/Sở Nông nghiệp và Môi trường.*7 ngày làm việc.*61\/2018/s);
  await expect(ways.nth(1)).toContainText(/Công an tỉnh.*12 ngày làm việc.*coi là đồng ý/s);
  await assertReadable(page);

  // 2: drawings of 180 MB on a bad line: cut off once, and the page closed once; one file, the right hash (A4)
  const lan = await server.as('cd.lan');
  const dossierId = await drafted();
  const { path, sha256 } = drawings();
  const { components } = await lan.getDossier({ dossierId });
  const paper = components.find(({ name }) => /[Bb]ản vẽ/.test(name));
  await page.goto(`/ho-so/${dossierId}/giay-to`);
  const place = () => page.locator(`form[data-component="${paper?.code ?? ''}"]`);
  await place().locator('input[type=file]').setInputFiles(path);
  await expect(place().getByText(/ban-ve-thiet-ke\.pdf: [1-9]\d?%/)).toBeVisible({ timeout: 60_000 });
  await page.context().setOffline(true);
  await expect(place().locator('.upload-state')).not.toContainText('%');
  const before = await uploaded(page);
  await page.context().setOffline(false);
  await expect(place().getByText(/ban-ve-thiet-ke\.pdf: [2-9]\d%/)).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await place().locator('input[type=file]').setInputFiles(path);
  await expect(page.getByRole('main').getByText(sha256)).toBeVisible({ timeout: 180_000 });
  expect(before).toBeGreaterThan(0);
  const { files } = await lan.getDossier({ dossierId });
  const kept = files.filter(({ name }) => name === 'ban-ve-thiet-ke.pdf');
  expect(kept.map((file) => [file.size, file.sha256])).toEqual([[DRAWINGS, sha256]]);
  const { submissionCode } = await lan.submitDossier({ dossierId, declaration: true });

  // 3 and 4: accepted for 23/12 10:00; both are asked by one act, each with a deadline of its own
  await asked(dossierId, submissionCode);
  const due = (unit: string, tasks: TaskView[]) => tasks.find((one) => one.unit.key === unit)?.dueAt;
  const tasks = await open(dossierId);
  expect([due(A, tasks), due(B, tasks)]).toEqual(['2026-12-11T15:30:00+07:00', '2026-12-18T15:30:00+07:00']);
  const { slips } = await view(dossierId);
  expect(slips.filter(({ kind }) => kind === 'CONSULTATION')).toHaveLength(2);

  // you are here: on both branches, each with its unit and its own date
  page = await citizen();
  await page.goto(`/ho-so/${dossierId}`);
  const here = page.getByRole('main').locator('.flow [aria-current="step"]');
  await expect(here).toHaveCount(2);
  await expect(here.nth(0)).toContainText(/Hồ sơ đang ở đây.*Sở Nông nghiệp và Môi trường.*11\/12\/2026/s);
  await expect(here.nth(1)).toContainText(/Hồ sơ đang ở đây.*Công an tỉnh.*18\/12\/2026/s);
  await expect(page.getByRole('main')).toContainText('Bạn không phải đi xin ý kiến');
  await assertReadable(page);

  // A1: the applicant is asked for nothing and called nowhere
  const own = await (await server.as('cd.lan')).getDossier({ dossierId });
  expect([own.supplement, own.verification, own.allowed.includes('supplyDocuments')]).toEqual([
    null,
    null,
    false,
  ]);

  // 5: A answers with conditions, typed
  await server.at('2026-12-10T09:00');
  await answers(dossierId, A, 'Nhất trí có điều kiện', 'Cách mương tiêu nước hai mét');
  expect(await names(dossierId)).toEqual(['Ý kiến về phòng cháy, chữa cháy']);

  // A2: the permit cannot be drafted while one is open
  let officer = await desk('cm.xd');
  await officer.goto(`/desk/ho-so/${dossierId}`);
  await expect(officer.getByRole('main')).toContainText('Cách mương tiêu nước hai mét');
  await expect(officer.getByRole('button', { name: /^Hoàn thành bước/ })).toHaveCount(0);

  // 6: B is reminded eight working hours before, stays silent, and agrees by law in the minute of its deadline
  await server.at('2026-12-17T15:30');
  const { items } = await (await server.as('ca.chuyenvien')).listAlerts({});
  expect(items.map(({ dossierId: of }) => of)).toContain(dossierId);
  await server.at('2026-12-18T15:29');
  expect(await names(dossierId)).toEqual(['Ý kiến về phòng cháy, chữa cháy']);
  await server.at('2026-12-18T15:30');
  const [draft, ...others] = await open(dossierId);
  expect([draft?.name, draft?.openedAt, others.length]).toEqual([
    'Dự thảo giấy phép',
    '2026-12-18T15:30:00+07:00',
    0,
  ]);
  page = await citizen();
  await page.goto(`/ho-so/${dossierId}`);
  await expect(page.getByRole('main')).toContainText('được coi là đồng ý');

  // A3: the control office finds the silence against the silent agency
  const control = await desk('ks.ha');
  await control.goto('/desk/so-tu-choi?xem=duoc-hoi&tu=2026-12-01&den=2026-12-31');
  const silent = control.getByRole('row').filter({ hasText: 'Công an tỉnh' });
  await expect(silent.getByRole('cell')).toHaveText(['1', '0', '0', '▲ 1', '0', '0', '96']);
  await expect(
    control.getByRole('row').filter({ hasText: 'Sở Nông nghiệp và Môi trường' }).getByRole('cell').nth(1),
  ).toHaveText('1');

  // 8: drafted, signed, issued, returned; the due date never moved (A5)
  officer = await deskAt(dossierId);
  await expect(officer.getByRole('main')).toContainText('Luật Xây dựng 50/2014/QH13 Điều 102');
  await act(officer, 'Hoàn thành bước', (dialog) =>
    dialog.getByLabel(/Nội dung dự thảo/).fill('Cấp giấy phép xây dựng nhà ở riêng lẻ, cách mương hai mét.'),
  );
  await server.at('2026-12-22T14:00');
  const leader = await desk('ld.ct');
  await approve(leader, 'Vũ Thị Lan');
  await expect.poll(async () => (await view(dossierId)).state).toBe('ISSUING');
  const records = await desk('ns.vanthu');
  await records.goto(`/desk/ho-so/${dossierId}`);
  await act(records, 'Ban hành kết quả');
  const { finishedAt, due: end, code } = await view(dossierId);
  expect([end.dueAt, end.originalDueAt]).toEqual(['2026-12-23T10:00:00+07:00', '2026-12-23T10:00:00+07:00']);
  expect((finishedAt ?? '') < '2026-12-23T10:00:00+07:00').toBe(true);
  const counter = await desk('qu.minh');
  await openFrom(counter, 'Chờ trả kết quả', code ?? '');
  await act(counter, 'Trả kết quả', async (dialog) => {
    await dialog.getByLabel(/Họ tên người nhận/).fill('Vũ Thị Lan');
  });
  page = await citizen();
  await page.goto(`/ho-so/${dossierId}`);
  await expect(page.getByRole('main')).toContainText('Đã trả kết quả');
});

/** How far the browser has come with what it sends, in bytes. */
const uploaded = (page: Page): Promise<number> =>
  page.evaluate<number>("document.querySelector('.upload-state progress')?.value ?? 0");

test('J3, A disagrees: a meeting while B is still asked, its conclusion binds', async () => {
  test.setTimeout(300_000);
  const dossierId = await drafted();
  const { submissionCode } = await (
    await server.as('cd.lan')
  ).submitDossier({ dossierId, declaration: true });
  await asked(dossierId, submissionCode);
  await server.at('2026-12-11T09:00');
  await answers(dossierId, A, 'Không nhất trí', 'Quá gần mương tiêu nước');
  expect(await names(dossierId)).toEqual(['Họp về ý kiến môi trường', 'Ý kiến về phòng cháy, chữa cháy']);

  // 7: the meeting of the fourteenth, with agenda, minutes and a conclusion that binds; B is still asked
  await server.at('2026-12-14T11:00');
  const page = await citizen();
  await page.goto(`/ho-so/${dossierId}`);
  const here = page.getByRole('main').locator('.flow [aria-current="step"]');
  await expect(here).toHaveText([/Họp về ý kiến môi trường/, /Ý kiến về phòng cháy/]);
  const officer = await deskAt(dossierId, 'X-09286-2025');
  await act(officer, 'Ghi kết luận họp', async (dialog) => {
    await dialog.getByLabel('Giờ: Giờ').fill('09:00');
    await dialog.getByRole('radio', { name: /Nguyễn Hữu Chính/ }).check();
    for (const unit of [/Ủy ban nhân dân phường Nam Sơn/, /Sở Nông nghiệp và Môi trường/])
      await dialog.getByRole('checkbox', { name: unit }).check();
    await dialog.getByLabel(/Nội dung họp/).fill('Khoảng cách đến mương tiêu nước');
    await dialog.getByLabel(/Diễn biến cuộc họp/).fill('Sở nêu khoảng cách; chủ đầu tư lùi một mét.');
    await dialog.getByRole('radio', { name: 'Nhất trí có điều kiện', exact: true }).check();
    await dialog.getByLabel(/Kết luận cụ thể/).fill('Cấp phép với khoảng lùi ba mét.');
  });
  const { slips, due } = await view(dossierId);
  expect(slips.filter(({ kind }) => kind === 'MEETING_MINUTES')).toHaveLength(1);
  expect(due.dueAt).toBe('2026-12-23T10:00:00+07:00');
  expect(await names(dossierId)).toEqual(['Ý kiến về phòng cháy, chữa cháy']);
  await expect(officer.getByRole('main')).toContainText('Cấp phép với khoảng lùi ba mét.');
  await server.at('2026-12-18T15:30');
  expect(await names(dossierId)).toEqual(['Dự thảo giấy phép']);
});
