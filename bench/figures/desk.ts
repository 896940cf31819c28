import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { LeftOut, middle, type Figure, type Result } from '../figure.ts';
import { ROOT, type World } from '../world.ts';

/** 4× slower than this machine: the old PC of a commune. */
const SLOWER = 4;
const DOSSIERS = 50;
const PAGES = 3;
/** A page of a form photographed by a phone and made small enough to read. */
const PAGE_BYTES = 40_000;
const LINE_BITS = 1_000_000;
const LATENCY_MS = 40;
const STARTS = 5;

/** The desk on an old computer at the end of a thin line. */
export const desk: Figure = {
  name: 'desk',
  title: 'Bàn làm việc và tiếp nhận ngoại tuyến (desk, receiving without network)',
  async run(world) {
    const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
    const context = await chromium
      .launchPersistentContext(join(world.folder, 'computer'), {
        executablePath,
        args: ['--no-sandbox', '--disable-gpu'],
        viewport: { width: 1366, height: 768 },
        locale: 'vi-VN',
        baseURL: world.server.origin,
      })
      .catch((error: unknown) => {
        throw new LeftOut(`không có trình duyệt (no browser at ${executablePath}): ${String(error)}`);
      });
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      const first = await firstLoad(page);
      const start = await starts(context, page);
      return [first, start, ...(await merging(world, context, page))];
    } finally {
      await context.close();
    }
  },
};

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1).replace('.', ',')} s`;

/** Every script the browser fetched from the sign-in to the first worklist, as the line carries it. */
async function firstLoad(page: Page): Promise<Result> {
  const scripts = new Set<string>();
  const note = (request: { url: () => string }): void => {
    const [, name] = /\/desk\/(assets\/[^?]+\.js)$/.exec(request.url()) ?? [];
    if (name !== undefined) scripts.add(name);
  };
  page.on('request', note);
  await page.goto('/desk/');
  await page.getByLabel('Tên đăng nhập').fill('qu.dong');
  await page.getByLabel('Mật khẩu').fill('motcua-demo');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  page.off('request', note);
  const built = join(ROOT, 'desk', 'dist');
  const sizes = await Promise.all(
    [...scripts].map(async (name) => gzipSync(await readFile(join(built, name)), { level: 9 }).length),
  );
  const kilo = sizes.reduce((sum, size) => sum + size, 0) / 1_000;
  const all = (await readdir(join(built, 'assets'))).filter((name) => name.endsWith('.js')).length;
  return {
    what: 'Lần tải đầu, mã chạy gzip (first load, script)',
    ours: `${Math.round(kilo)} kB`,
    aim: '≤ 250 kB',
    met: kilo <= 250,
    note: `đăng nhập và danh sách việc đầu tiên (sign-in and first worklist): ${scripts.size}/${all} tệp (files)`,
  };
}

async function starts(context: BrowserContext, page: Page): Promise<Result> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await page.addInitScript(`new MutationObserver((_, watch) => {
    if (document.querySelector('nav, .sign-in') === null) return;
    watch.disconnect();
    requestAnimationFrame(() => { window.started = performance.now(); });
  }).observe(document, { childList: true, subtree: true });`);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const times: number[] = [];
  for (let round = 0; round < STARTS; round++) {
    await page.goto('/desk/');
    await page.waitForFunction('window.started !== undefined');
    times.push(Number(await page.evaluate('window.started')));
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const time = middle(times);
  return {
    what: 'Mở lại từ bộ nhớ máy (later start from the cache)',
    ours: seconds(time),
    aim: '≤ 1 s',
    met: time <= 1_000,
    note: `bộ xử lý chậm ${SLOWER} lần (CPU ${SLOWER}× slower), đến khi khung màn hình hiện (until the frame is drawn), trung vị ${STARTS} lần (median)`,
  };
}

/** Fifty dossiers received by the screen without network, then brought in over a thin line. */
async function merging(world: World, context: BrowserContext, page: Page): Promise<Result[]> {
  await page.getByRole('link', { name: /^Chờ gửi/ }).click();
  await page.getByRole('button', { name: 'Mở khoá máy này' }).click();
  await page.getByRole('dialog').getByLabel('Mật khẩu').fill('motcua-demo');
  await page.keyboard.press('Enter');
  await page.getByLabel(/Tên máy/).fill('Quầy 1');
  await page.getByRole('button', { name: 'Đăng ký máy này' }).click();
  await page.getByText('Chờ duyệt').waitFor();
  const { client } = await world.as('dv.phochutich');
  const [own] = (await client.listDevices({})).items.filter(({ state }) => state === 'WAITING');
  if (own === undefined) throw new Error('the device was not asked for');
  await client.decideDevice({ deviceId: own.id, approve: true, comment: '' });
  await page.getByRole('button', { name: 'Xem đã duyệt chưa' }).click();
  await page.getByText(/Được tiếp nhận ngoại tuyến đến/).waitFor();
  await context.setOffline(true);
  await page.getByRole('link', { name: /^Tiếp nhận tại quầy/ }).click();
  for (let person = 1; person <= DOSSIERS; person++) await receive(page, person);
  await page.getByRole('link', { name: /^Chờ gửi/ }).click();

  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  const throughput = LINE_BITS / 8;
  await context.setOffline(false);
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  const began = performance.now();
  const merged = await until(
    async () => (await client.getDevice({ deviceId: own.id })).device.lastSequence >= DOSSIERS,
  );
  const { items } = await client.getDevice({ deviceId: own.id });
  const inOrder = items
    .toSorted((a, b) => a.takenAt.localeCompare(b.takenAt) || a.sequence - b.sequence)
    .every((item, place) => item.sequence === place + 1 && item.outcome === 'MERGED');
  const done = page.getByRole('row').filter({ hasText: 'Đã vào hệ thống' });
  const sent = await until(async () => (await done.count()) === DOSSIERS);
  const what = `${DOSSIERS} hồ sơ ngoại tuyến (offline dossiers)`;
  const line = `đường truyền (line) 1 Mbit/s, trễ (latency) ${LATENCY_MS} ms`;
  return [
    {
      what: `${what}: vào hệ thống theo thứ tự, mỗi hồ sơ một lần (in, in order, once)`,
      ours: seconds(merged - began),
      aim: '≤ 60 s',
      met: merged - began <= 60_000 && inOrder && items.length === DOSSIERS,
      note: line,
    },
    {
      what: `${what}: cả ${PAGES} trang mỗi hồ sơ (with ${PAGES} pages each)`,
      ours: seconds(sent - began),
      aim: '≤ 60 s',
      met: sent - began <= 60_000,
      note: `${line}, trang (pages) ${PAGE_BYTES / 1_000} kB`,
    },
  ];
}

async function until(reached: () => Promise<boolean>): Promise<number> {
  const patience = performance.now() + 600_000;
  while (!(await reached())) {
    if (performance.now() > patience) throw new Error('not reached in ten minutes');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return performance.now();
}

async function receive(page: Page, person: number): Promise<void> {
  await page.getByLabel(/Số định danh cá nhân/).fill(`999190${String(person).padStart(6, '0')}`);
  await page.getByLabel(/Họ và tên \/ tên tổ chức/).fill(`Lương Thị Mạ ${person}`);
  await page.getByLabel(/Địa chỉ/).fill('Thôn Ba, xã Đồng Việt, tỉnh Bắc Ninh');
  await page.getByLabel('Tìm thủ tục').fill('1.004837');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Đủ như quy định/ }).click();
  await page.locator('input[type=file]').setInputFiles(
    Array.from({ length: PAGES }, (_, index) => ({
      name: `trang-${index + 1}.jpg`,
      mimeType: 'image/jpeg',
      buffer: Buffer.concat([
        Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
        randomBytes(PAGE_BYTES),
        Buffer.from('ffd9', 'hex'),
      ]),
    })),
  );
  await page.getByText(`trang-${PAGES}.jpg`).first().waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Đã tiếp nhận ngoại tuyến' }).waitFor();
  await page.keyboard.press('Alt+n');
}
