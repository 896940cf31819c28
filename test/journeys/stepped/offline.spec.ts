import { expect, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeviceView, SeriesView } from '@motcua/contract/devices';
import { DONG_VIET } from '../../../server/testing/device.ts';
import { completeDraft } from '../../../server/testing/dossier.ts';
import { computer, photograph, powerCut } from '../computer.ts';
import { test } from '../journey.ts';
import { deskOf } from '../officer.ts';
import { steppedServer, type SteppedServer } from './server.ts';

/**
 * Journey J14, on Thursday 10/12/2026: the line of a commune fails from 09:20 to 14:25, its power in between, and the clock of
 * its computer is two hours ahead. The browser is a real one on a disk of its own, and the power cut kills its processes.
 */
const PASSWORD = 'motcua-demo';
const GUARDIAN = '1.004837';
const DAY = '2026-12-10';

let server: SteppedServer;
test.beforeAll(async () => {
  server = await steppedServer(`${DAY}T09:00`);
  await server.set('due.mode', 'HOURS_ROLLING');
  await server.limit(GUARDIAN, 5);
  await server.looksUp(GUARDIAN);
});
test.afterAll(() => server.stop());

/** What the computer's clock shows at a true time of that day: two hours more. */
const shown = (time: string): string =>
  new Date(Date.parse(`${DAY}T${time}:00+07:00`) + 2 * 3_600_000).toISOString();

async function signIn(page: Page, password = PASSWORD): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill('qu.dong');
  await page.getByLabel('Mật khẩu').fill(password);
  await page.keyboard.press('Enter');
}

/** Somebody at the counter: who he is, what he wants, and everything he has to hand in. */
async function receive(page: Page, idNumber: string, fullName: string): Promise<void> {
  await page.getByLabel(/Số định danh cá nhân/).fill(idNumber);
  await page.getByLabel(/Họ và tên \/ tên tổ chức/).fill(fullName);
  await page.getByLabel(/Địa chỉ/).fill('Thôn Ba, xã Đồng Việt, tỉnh Bắc Ninh');
  await page.getByLabel('Tìm thủ tục').fill(GUARDIAN);
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(GUARDIAN);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Đủ như quy định/ }).click();
}

const nameOf = (page: Page) => page.getByLabel(/Họ và tên \/ tên tổ chức/);

async function addPages(page: Page, names: readonly string[]): Promise<void> {
  const photo = await photograph(page, '');
  expect(photo.buffer.length).toBeGreaterThan(1_000_000);
  await page.locator('input[type=file]').setInputFiles(names.map((name) => ({ ...photo, name })));
  for (const name of names) await expect(pageNamed(page, name)).toContainText(/ \d{2,3} KB /);
}
const pageNamed = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

/** Accepts what has been typed and gives its code; the paper says when it is due and what holds it. */
async function accept(page: Page, at: string, due: string): Promise<string> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Đã tiếp nhận ngoại tuyến' })).toBeVisible();
  const [code = ''] = await page.locator('dd.big').allTextContents();
  await printed(page, [code, at, due]);
  return code;
}

const paperOf = (page: Page) => page.frameLocator('iframe.print-frame').locator('body');
async function printed(page: Page, texts: readonly string[]): Promise<void> {
  await expect(paperOf(page).getByRole('img', { name: /Mã QR/ })).toBeAttached();
  for (const said of ['TIẾP NHẬN NGOẠI TUYẾN – CÓ ĐIỀU KIỆN', ...texts])
    await expect(paperOf(page)).toContainText(said);
  expect(texts[0]).toMatch(/^H05\.\d+(\.\d+)?-261210-\d{4}$/);
}

/** Alt N while the paper goes to the printer: the browser throws away that the key went down, and gives only that it came up. */
const SWALLOWED = `document.body.dispatchEvent(
  new KeyboardEvent('keyup', { key: 'n', code: 'KeyN', altKey: true, bubbles: true }))`;

const inOutbox = (page: Page, code: string) => page.getByRole('row').filter({ hasText: code });
const toOutbox = (page: Page): Promise<void> => page.getByRole('link', { name: /^Chờ gửi/ }).click();

/** No number stands on two papers, and what became of each is known. */
async function explained(): Promise<SeriesView['parts']> {
  const { parts, last } = await (
    await server.as('ks.ha')
  ).explainSeries({ unit: DONG_VIET, series: 'DOSSIER', period: DAY });
  let next = 1;
  for (const part of parts) {
    expect(part.first).toBe(next);
    expect(part.fate).not.toBe('UNEXPLAINED');
    next = part.last + 1;
  }
  expect(next).toBe(last + 1);
  return parts;
}

test('a commune goes on receiving while its line is down, across power cuts, and everything goes in once (J14)', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { origin } = server;
  const folder = join(test.info().outputDir, 'computer');
  let { context, page } = await computer(folder, { origin, clock: shown('09:00') });

  await page.goto('/desk/');
  await signIn(page);
  await toOutbox(page);
  await page.getByLabel(/Tên máy/).fill('Quầy 1');
  await page.getByRole('button', { name: 'Đăng ký máy này' }).click();
  await expect(page.getByText('Chờ duyệt')).toBeVisible();
  const director = await server.as('dv.phochutich');
  const asked = (await director.listDevices({})).items.find(({ state }) => state === 'WAITING');
  const { id: deviceId }: DeviceView = await director.decideDevice({
    deviceId: asked?.id ?? '',
    approve: true,
    comment: '',
  });
  await page.getByRole('button', { name: 'Xem đã duyệt chưa' }).click();
  await expect(page.getByText(/Được tiếp nhận ngoại tuyến đến/)).toBeVisible();
  await expect(page.getByText(/7200 giây|7\.200 giây/)).toBeVisible();
  // a page has such an object, this program's types have not
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');

  // 1: the line fails at 09:20, and the desk says what still works, with how many numbers
  await server.at(`${DAY}T09:20`);
  await context.clock.setFixedTime(shown('09:20'));
  await context.setOffline(true);
  await expect(page.getByRole('alert').filter({ hasText: /vẫn tiếp nhận được.* 50 số/ })).toBeVisible();

  // 2: five working days from 09:40 by the true clock, though the computer shows 11:40
  await context.clock.setFixedTime(shown('09:40'));
  await page.getByRole('link', { name: /^Tiếp nhận tại quầy/ }).click();
  await receive(page, '999188000003', 'Vũ Thị Lan');
  await addPages(page, ['1.jpg', '2.jpg', '3.jpg']);
  const first = await accept(page, '09:40, 10/12/2026', '09:40, 17/12/2026');

  // 4: the power goes in the middle of the second dossier, with the first one still to be sent
  await page.keyboard.press('Alt+n');
  await page.locator('input[type=file]').waitFor({ state: 'detached' });
  await receive(page, '999190000102', 'Vi Văn Nặm');
  await addPages(page, ['4.jpg']);
  await powerCut(folder);
  ({ context, page } = await computer(folder, { origin, offline: true, clock: shown('10:50') }));
  await page.goto('/desk/tiep-nhan');
  await signIn(page, 'mat-khau-sai');
  await expect(page.getByRole('alert')).toContainText('Mật khẩu không đúng');
  await signIn(page);
  await expect(page.getByText('Đã mở lại những gì đang nhập dở')).toBeVisible();
  await expect(page.getByLabel(/Họ và tên \/ tên tổ chức/)).toHaveValue('Vi Văn Nặm');
  await expect(pageNamed(page, '4.jpg')).toBeVisible();
  await expect(page.getByText(/tiếp nhận có điều kiện, phiếu ghi rõ/)).toBeVisible();
  const second = await accept(page, '10:50, 10/12/2026', '10:50, 17/12/2026');
  expect(second > first).toBe(true);

  // the power goes once more, the moment the second is confirmed: both are there, and no number is taken again
  await powerCut(folder);
  ({ context, page } = await computer(folder, { origin, offline: true, clock: shown('11:00') }));
  await page.goto('/desk/');
  await signIn(page);
  await toOutbox(page);
  for (const code of [first, second]) await expect(inOutbox(page, code)).toContainText('Chờ gửi');
  await page.getByRole('link', { name: /^Tiếp nhận tại quầy/ }).click();

  // the disk is full: nothing typed is lost, and what to do is said until there is room
  const disk = await context.newCDPSession(page);
  await disk.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await receive(page, '999190000103', 'Hoàng Thị Pà');
  const noRoom = page.getByRole('alert').filter({ hasText: 'Máy này hết chỗ cất' });
  await expect(noRoom).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(await photograph(page, '5.jpg'));
  await expect(page.getByText('Chưa cất được vì máy hết chỗ, hãy giữ ảnh gốc: 5.jpg')).toBeVisible();
  await disk.send('Storage.overrideQuotaForOrigin', { origin });
  await nameOf(page).fill('Hoàng Thị Páo');
  await expect(noRoom).toHaveCount(0);

  // another window of the desk: one receives at a time, and the next goes on with what is half typed
  const beside = await context.newPage();
  await beside.goto('/desk/tiep-nhan');
  await signIn(beside);
  await expect(beside.getByRole('heading', { name: 'Cửa sổ khác đang tiếp nhận' })).toBeVisible();
  await expect(beside.getByText('“Tiếp nhận ngoại tuyến')).toContainText('11:00, 10/12/2026');
  await toOutbox(page);
  await expect(nameOf(beside)).toHaveValue('Hoàng Thị Páo');
  await beside.close();
  await page.getByRole('link', { name: /^Tiếp nhận tại quầy/ }).click();
  await expect(nameOf(page)).toHaveValue('Hoàng Thị Páo');
  await expect(page.getByText(/Cơ quan giải quyết: /)).toBeVisible();
  const third = await accept(page, '11:00, 10/12/2026', '11:00, 17/12/2026');
  expect(third > second).toBe(true);
  // 6: the printer is dead; the code is short enough to be copied by hand
  await expect(page.getByRole('img', { name: 'Mã QR để người nộp tra cứu hồ sơ' })).toBeVisible();
  const short = await page.getByText(/^NT-/).textContent();
  await page.evaluate(SWALLOWED);
  await expect(nameOf(page)).toHaveValue('');

  // A4, first half: whoever carries the disk away reads nobody's name on it
  for (const name of ['Vi Văn Nặm', 'Hoàng Thị Páo', '999190000102', 'TIẾP NHẬN NGOẠI TUYẾN'])
    expect(onDisk(join(folder, 'Default', 'IndexedDB'), name), name).toEqual([]);

  // 8: meanwhile she files the same online
  await server.at(`${DAY}T11:00`);
  const citizen = await server.as('cd.lan');
  const { dossierId } = await completeDraft({ as: () => citizen } as never, { unit: DONG_VIET });
  const online = await citizen.submitDossier({ dossierId, declaration: true });

  // 7: the line is back at 14:25, and cut twice in the middle of an upload
  await server.at(`${DAY}T14:25`);
  await context.clock.setFixedTime(shown('14:25'));
  let cuts = 2;
  await context.route(/\/api\/v1\/uploads\//, (route) => {
    cuts -= 1;
    return cuts >= 0 ? route.abort('internetdisconnected') : route.continue();
  });
  await toOutbox(page);
  await context.setOffline(false);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Tên đăng nhập').fill('qu.dong');
  await dialog.getByLabel('Mật khẩu').fill(PASSWORD);
  await page.keyboard.press('Enter');
  for (const code of [first, second, third])
    await expect(inOutbox(page, code)).toContainText('Đã vào hệ thống', { timeout: 60_000 });
  expect(cuts).toBeLessThan(0);

  // A3: corrected by the drift that was measured, and said so; 8: never silent about the one filed online
  for (const code of [first, second, third])
    await expect(inOutbox(page, code)).toContainText('Đồng hồ máy sai; thời điểm đã được chỉnh');
  await expect(inOutbox(page, first)).toContainText('Người này có hồ sơ khác cùng thủ tục đang mở');
  const alerts = (await (await server.as('qu.dong')).listAlerts({})).items;
  expect(alerts.filter(({ kind }) => kind === 'OFFLINE_DUPLICATE')).toHaveLength(1);
  expect(JSON.stringify(alerts)).toContain(online.submissionCode);

  // A1, A2: in order, once each, under the printed code, with its pages, accepted at 09:40 and due as it was printed
  const officer = await server.as('qu.dong');
  const { items } = await officer.getDevice({ deviceId });
  const inOrder = items.toSorted((a, b) => a.sequence - b.sequence);
  expect(inOrder.map(({ outcome, receipt }) => [outcome, receipt?.code])).toEqual(
    [first, second, third].map((code) => ['MERGED', code]),
  );
  const pages = [3, 1, 0];
  for (const [index, item] of inOrder.entries()) {
    const time = ['09:40', '10:50', '11:00'][index] ?? '';
    expect(Date.parse(item.at)).toBe(Date.parse(`${DAY}T${time}:00+07:00`));
    expect(Date.parse(item.due ?? '')).toBe(Date.parse(`2026-12-17T${time}:00+07:00`));
    expect(item.due).toBe(item.printedDue);
    const dossier = await officer.getDossier({ dossierId: item.receipt?.dossierId ?? '' });
    expect(dossier.files).toHaveLength(pages[index] ?? Number.NaN);
  }
  const found = await officer.trackDossier({ code: short ?? '' });
  expect(found.code).toBe(third);
  await inOutbox(page, first).getByRole('link').click();
  await expect(page.getByRole('main')).toContainText('09:40, 17/12/2026');

  // 5: what could not be looked up is looked up now, and the answer stands in the dossier
  const condition = page.getByRole('region', { name: /Tiếp nhận có điều kiện/ });
  await expect(condition).toContainText('Còn phải kiểm tra');
  await condition.getByRole('button', { name: 'Đúng', exact: true }).click();
  await expect(condition).toContainText(/Đã kiểm tra, đúng.*Đặng Văn Đông/);
  await explained();

  // A6: two days without a contact, and only guidance is left
  await context.setOffline(true);
  await expect(page.getByRole('alert').filter({ hasText: 'vẫn tiếp nhận được' })).toBeVisible();
  await context.clock.setFixedTime('2026-12-12T16:26:00+07:00');
  await page.getByRole('link', { name: /^Tiếp nhận tại quầy/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Chỉ hướng dẫn và từ chối được' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tiếp nhận ngoại tuyến' })).toBeVisible();
  await receive(page, '999190000104', 'Giàng A Của');
  await expect(page.getByRole('button', { name: /^Tiếp nhận/ })).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /^Từ chối/ })).toBeEnabled();
  await expect(page.getByRole('heading', { name: 'Tiếp nhận ngoại tuyến' })).toBeVisible();

  // A4, second half: stolen, its numbers are voided with record
  const screen = { baseURL: origin, viewport: { width: 1366, height: 768 }, locale: 'vi-VN' };
  const office = { newContext: () => browser.newContext(screen) } as typeof browser;
  const head = await deskOf(office, 'dv.phochutich');
  await head.goto('/desk/thiet-bi');
  const stolen = head.getByRole('row', { name: /^Quầy 1/ });
  await stolen.getByRole('button', { name: 'Thu hồi' }).click();
  const revoking = head.getByRole('dialog');
  await revoking.getByLabel('Lý do').selectOption({ label: 'Mất trộm' });
  await revoking.getByLabel(/Nói rõ sự việc/).fill('Mất máy tại quầy');
  await revoking.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(stolen).toContainText('Mất trộm');
  await stolen.getByRole('link').click();
  await expect(head.getByRole('row').filter({ hasText: 'Mất máy tại quầy' }).first()).toBeVisible();
  const voided = (await explained()).filter(({ fate }) => fate === 'VOID');
  expect(voided.length).toBeGreaterThan(0);
  expect(
    voided.every(({ reason, comment, at }) => reason === 'STOLEN' && comment !== '' && at !== null),
  ).toBe(true);
  await context.close();
  await rm(folder, { recursive: true, force: true });
});

/** Files below a folder that hold a text, as UTF-8 or as the browser's own UTF-16. */
const onDisk = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
    });
