import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { onComputer } from '../computer.ts';
import type { Figure, Result } from '../figure.ts';
import { photograph } from '../photograph.ts';
import type { World } from '../world.ts';

/** The line of a commune: 1 Mbit/s each way, in bytes a second, and its delay in milliseconds. */
const LINE = { downloadThroughput: 128_000, uploadThroughput: 128_000, latency: 50 };
const DOSSIERS = 50;
/** A declaration, a dense paper, and a card on a half-empty sheet. */
const SHEETS = [{}, { lines: 44 }, { lines: 44, card: true }] as const;
const PAGES = SHEETS.length;
const PROCEDURE = '1.004837';
const AIM_S = 60;
/** As desk/offline/shrink.ts makes a photograph: made so before, for one old PC does not take 150 of them in a minute. */
const SMALL = { longSide: 1_754, quality: 0.5 };
const PATIENCE_MS = 900_000;

/** A morning's dossiers of a commune, received by the desk without network, on the day the line is back. */
export const offline: Figure = {
  name: 'offline',
  title: 'Tiếp nhận ngoại tuyến, gửi khi có mạng (received without network, sent afterwards)',
  run: (world) =>
    onComputer(world, 'counter', async (context, page) => {
      await allowed(world, page);
      const line = await context.newCDPSession(page);
      await line.send('Network.enable');
      await setLine(line, true);
      await receiveAll(page);
      return merge(world, line);
    }),
};

const setLine = (line: CDPSession, cut: boolean): Promise<unknown> =>
  line.send('Network.emulateNetworkConditions', { offline: cut, ...LINE });

/** The computer asks, and the vice chair of the commune lets it receive without network. */
async function allowed(world: World, page: Page): Promise<void> {
  await page.goto('/desk/');
  await page.getByLabel('Tên đăng nhập').fill('qu.dong');
  await page.getByLabel('Mật khẩu').fill('motcua-demo');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /^Chờ gửi/ }).click();
  await page.getByLabel(/Tên máy/).fill('Quầy 1');
  await page.getByRole('button', { name: 'Đăng ký máy này' }).click();
  await page.getByText('Chờ duyệt').waitFor();
  const { client } = await world.as('dv.phochutich');
  const { items } = await client.listDevices({});
  for (const { id, state } of items)
    if (state === 'WAITING') await client.decideDevice({ deviceId: id, approve: true, comment: '' });
  await page.getByRole('button', { name: 'Xem đã duyệt chưa' }).click();
  await page.getByText(/Được tiếp nhận ngoại tuyến đến/).waitFor();
  // every part of the desk is on the computer
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
}

async function receiveAll(page: Page): Promise<void> {
  const photos = [];
  for (const sheet of SHEETS) photos.push(await photograph(page, '', { ...SMALL, ...sheet }));
  await page.getByRole('alert').filter({ hasText: 'vẫn tiếp nhận được' }).waitFor();
  await page.getByRole('link', { name: /^Tiếp nhận tại quầy/ }).click();
  for (let person = 1; person <= DOSSIERS; person++) {
    await page.getByLabel(/Số định danh cá nhân/).fill(`9991900${String(10_000 + person)}`);
    await page.getByLabel(/Họ và tên \/ tên tổ chức/).fill(`Người thứ ${person}`);
    await page.getByLabel(/Địa chỉ/).fill('Thôn Ba, xã Đồng Việt, tỉnh Bắc Ninh');
    await page.getByLabel('Tìm thủ tục').fill(PROCEDURE);
    await page.getByRole('listbox').getByRole('option').first().filter({ hasText: PROCEDURE }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Đủ như quy định/ }).click();
    const names = Array.from({ length: PAGES }, (_, at) => `trang-${at + 1}.jpg`);
    await page
      .locator('input[type=file]')
      .setInputFiles(photos.map((photo, at) => ({ ...photo, name: names[at] ?? '' })));
    for (const name of names) await page.getByRole('listitem').filter({ hasText: name }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Đã tiếp nhận ngoại tuyến' }).waitFor();
    await page.getByRole('button', { name: /^Người tiếp theo/ }).click();
    await page.locator('input[type=file]').waitFor({ state: 'detached' });
  }
}

/** From the moment the line is back until the program holds every dossier, and until it holds every page. */
async function merge(world: World, line: CDPSession): Promise<Result[]> {
  const begin = performance.now();
  await setLine(line, false);
  const dossiers = await until(begin, async () => (await taken(world)).length === DOSSIERS);
  const light = await until(begin, async () => (await readable(world)) === DOSSIERS * PAGES);
  const lightBytes = await lightSize(world);
  const whole = await until(begin, async () => (await pagesOf(world)).length === DOSSIERS * PAGES);
  assertInOrderOnce(await taken(world));
  const sizes = await pagesOf(world);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const carried = bytes / LINE.uploadThroughput;
  const room = Math.round((LINE.uploadThroughput * AIM_S) / (DOSSIERS * PAGES) / 1_000);
  const each = Math.round(bytes / sizes.length / 1_000);
  return [
    {
      what: `${DOSSIERS} hồ sơ vào hệ thống (dossiers in the system)`,
      ours: seconds(dossiers),
      aim: `≤ ${AIM_S} s`,
      met: dossiers <= AIM_S,
      note: 'đường truyền 1 Mbit/s, trễ 50 ms (line 1 Mbit/s, 50 ms delay); đúng thứ tự, mỗi hồ sơ một lần, đã kiểm (in order and once, checked)',
    },
    {
      what: `mỗi trang trong ${DOSSIERS * PAGES} trang đọc được, bản xem nhanh hoặc bản đầy đủ (every page to be read, as a light copy or whole)`,
      ours: seconds(light),
      aim: `≤ ${AIM_S} s`,
      met: light <= AIM_S,
      note: `bản xem nhanh ${lightBytes} kB, chỉ để đọc, không thay bản đầy đủ ở bước nào (a light copy is to be read only, no step takes it for the page); một tờ khai, một tờ dày chữ, một tờ có thẻ mỗi hồ sơ (a declaration, a dense paper and a card each)`,
    },
    {
      what: `cùng đủ ${DOSSIERS * PAGES} trang ảnh (with every page whole)`,
      ours: seconds(whole),
      bare: seconds(carried),
      ratio: carried / whole,
      note: `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB, ${each} kB một trang, trang in vẽ giả ảnh chụp (a page, drawn like a photographed sheet of print); trần là riêng thời gian truyền số byte đó (bare: the line's own time for these bytes); ${AIM_S} s chở được ${room} kB một trang, ít hơn một trang màu 150 dpi cần (carries that much a page, less than a colour sheet at 150 dots per inch takes)`,
    },
  ];
}

const seconds = (value: number): string => `${value.toFixed(1).replace('.', ',')} s`;

async function until(begin: number, reached: () => Promise<boolean>): Promise<number> {
  while (!(await reached())) {
    if (performance.now() - begin > PATIENCE_MS) throw new Error('not reached in a quarter of an hour');
    await sleep(100);
  }
  return (performance.now() - begin) / 1_000;
}

interface Taken {
  sequence: number;
  at: Date;
  taken_at: Date;
  code: string;
}

async function taken({ database }: World): Promise<Taken[]> {
  const { rows } = await database.pool.query<Taken>(
    `select o.sequence, o.at, o.taken_at, d.code from offline_item o join dossier d on d.id = o.dossier_id
     where o.outcome = 'MERGED' order by o.sequence`,
  );
  return rows;
}

/** Pages that can be read in the system: whole, or as a light copy. */
async function readable({ database }: World): Promise<number> {
  const { rows } = await database.pool.query<{ count: string }>(
    `select count(*) from upload u join offline_item o on o.dossier_id = u.dossier_id
     where u.file_id is not null or u.light_id is not null`,
  );
  return Number(rows[0]?.count);
}

/** Of the light copies there are now, in kB. */
async function lightSize({ database, folder }: World): Promise<number> {
  const { rows } = await database.pool.query<{ light_id: string }>(
    'select light_id from upload where light_id is not null',
  );
  const found = await Promise.all(
    rows.map(({ light_id: id }) => stat(join(folder, 'files', 'uploads', id)).catch(() => undefined)),
  );
  const sizes = found.flatMap((one) => one?.size ?? []);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length) / 1_000);
}

async function pagesOf({ database }: World): Promise<number[]> {
  const { rows } = await database.pool.query<{ size: string }>(
    `select f.size from dossier_file f join offline_item o on o.dossier_id = f.dossier_id`,
  );
  return rows.map(({ size }) => Number(size));
}

/** A dossier that came twice, or before one that was received earlier, is a fault and no figure. */
function assertInOrderOnce(rows: readonly Taken[]): void {
  if (new Set(rows.map(({ code }) => code)).size !== DOSSIERS)
    throw new Error('a code stands on two dossiers');
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (row.sequence !== index + 1) throw new Error(`place ${index + 1} of the device is missing`);
    if (before === undefined) continue;
    if (before.at >= row.at || before.taken_at > row.taken_at || before.code >= row.code)
      throw new Error(`dossier ${row.sequence} went in before its turn`);
  }
}
