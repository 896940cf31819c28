import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Browser, type Page } from '@playwright/test';
import { COUNTER, grantedBefore, LAN } from '../granted.ts';
import { test } from '../journey.ts';
import { deskOf } from '../officer.ts';
import { handsOn, scan } from '../../../bench/presses.ts';
import { steppedServer, type SteppedServer } from './server.ts';
import { assertReadable } from '../usable.ts';

/** Done-when 2 of the desk: a person who was here before, taken in with the keyboard alone. */
const CARD = '999188000003||Vũ Thị Lan|20061988|Nữ|Phường Kinh Bắc, tỉnh Bắc Ninh|10052021';

let server: SteppedServer;
let browser: Browser;
test.beforeEach(async ({ browser: given }) => {
  browser = given;
  server = await steppedServer('2026-12-01T08:00');
  await grantedBefore((username) => server.as(username));
  await server.at('2026-12-07T08:00');
});
test.afterEach(() => server.stop());

async function atCounter(): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.origin,
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
  });
  const page = await deskOf({ newContext: async () => context } as unknown as Browser, 'qu.minh');
  await page.goto('/desk/tiep-nhan');
  await expect(page.getByLabel(/Số định danh cá nhân/)).toBeFocused();
  return page;
}

const slow = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
};

test('a returning person is taken in with at most 40 presses; her earlier result is used again', async () => {
  const page = await atCounter();
  // as on any day but the first: the program is on the computer
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await slow(page);
  const { keyboard } = page;
  const hands = await handsOn(page);
  const type = (text: string): Promise<void> => keyboard.type(text, { delay: 60 });
  const enter = (): Promise<void> => keyboard.press('Enter');
  const waits: Record<string, number> = {};
  waits['person'] = await hands.until('input', LAN.fullName, async () => {
    await type(LAN.idNumber);
    await enter();
  });
  await expect(page.getByLabel('Tìm thủ tục')).toBeFocused();
  waits['search'] = await hands.until('[role=option]', 'Đăng ký kết hôn', () => type('ket hon'));
  waits['procedure'] = await hands.until('aside .big', '/12/2026', enter);
  await expect(page.getByRole('heading', { name: 'Đã có trong hệ thống' })).toBeVisible();
  waits['held'] = await hands.until('.held', 'Đang dùng lại', () => keyboard.press('Alt+g'));
  waits['checklist'] = await hands.until('.checklist input', '1', () => keyboard.press('Alt+q'));
  await expect(page.getByRole('main')).not.toContainText('còn thiếu');
  waits['accept'] = await hands.until('h1', 'Đã tiếp nhận', () => keyboard.press('Control+Enter'));
  waits['next'] = await hands.until('h1', 'Tiếp nhận hồ sơ tại quầy', () => keyboard.press('Alt+n'));
  const presses = await hands.presses();
  const kept = join(import.meta.dirname, '..', '..', '..', 'test-results', 'counter-keyboard.json');
  mkdirSync(join(kept, '..'), { recursive: true });
  writeFileSync(kept, `${JSON.stringify({ presses, throttling: 4, waits }, null, 2)}\n`);
  expect(presses).toBeLessThanOrEqual(40);

  const { items } = await (await server.as('qu.minh')).getRegister({ unit: COUNTER, year: 2026 });
  const dossierId = items.find(({ procedureName }) => procedureName === 'Đăng ký kết hôn')?.dossierId ?? '';
  await page.goto(`/desk/ho-so/${dossierId}`);
  await expect(page.getByRole('main')).toContainText(/từ hồ sơ H05\.170\.1-261201-\d{4}/);
  await expect(page.getByRole('main')).toContainText('Đã đến 1 lần');
});

test('a card scanned anywhere fills the person and nothing else', async () => {
  const page = await atCounter();
  const search = page.getByLabel('Tìm thủ tục');
  await search.fill('ket');
  await search.focus();
  await scan(page, CARD);
  await expect(page.getByLabel(/Họ và tên \/ tên tổ chức/)).toHaveValue('Vũ Thị Lan');
  await expect(page.getByLabel(/Số định danh cá nhân/)).toHaveValue(LAN.idNumber);
  await expect(search).toHaveValue('ket');
  // the card goes before what was known; how she is reached was known
  await expect(page.getByLabel('Địa chỉ')).toHaveValue('Phường Kinh Bắc, tỉnh Bắc Ninh');
  await expect(page.getByLabel('Điện thoại')).toHaveValue(LAN.phone);

  await page.getByLabel('Tìm thủ tục').fill('đăng ký kết hôn');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Đăng ký kết hôn');
  await page.keyboard.press('Enter');
  const held = page.getByRole('region', { name: 'Đã có trong hệ thống' });
  await expect(held).toContainText('Giấy xác nhận tình trạng hôn nhân');
  await expect(held).toContainText('dùng đến');
  await held.getByRole('button', { name: /Điền: Phường Nam Sơn/ }).click();
  await expect(page.getByLabel('Địa chỉ')).toHaveValue(LAN.address);
  await assertReadable(page);
});
