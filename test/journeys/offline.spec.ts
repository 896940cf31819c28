import { chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from './journey.ts';

const PASSWORD = 'motcua-demo';
const GUARDIAN = '1.004837';

/** One computer, with its disk: closed and opened again it keeps what a browser keeps, and no more. */
async function computer(folder: string, offline = false): Promise<{ context: BrowserContext; page: Page }> {
  const { launchOptions, viewport, locale, baseURL } = test.info().project.use;
  const context = await chromium.launchPersistentContext(folder, {
    ...launchOptions,
    ...(viewport === undefined ? {} : { viewport }),
    ...(locale === undefined ? {} : { locale }),
    ...(baseURL === undefined ? {} : { baseURL }),
    offline,
  });
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

async function signIn(page: Page, password = PASSWORD): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill('qu.dong');
  await page.getByLabel('Mật khẩu').fill(password);
  await page.keyboard.press('Enter');
}

/** The vice chair of the commune lets the computer receive; it is the only one that waits. */
async function approve(): Promise<void> {
  const { baseURL = '' } = test.info().project.use;
  const call = async (path: string, data: unknown, token?: string) => {
    const headers = {
      'x-motcua': '1',
      'idempotency-key': crypto.randomUUID(),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const reply = await fetch(`${baseURL}/api/v1${path}`, {
      method: data === undefined ? 'GET' : 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      ...(data === undefined ? {} : { body: JSON.stringify(data) }),
    });
    expect(reply.ok, `${path}: ${reply.status}`).toBe(true);
    return (await reply.json()) as { token: string; items: { id: string; state: string }[] };
  };
  const { token } = await call('/session', { username: 'dv.phochutich', password: PASSWORD, as: 'PROGRAM' });
  const { items } = await call('/devices', undefined, token);
  for (const { id } of items.filter(({ state }) => state === 'WAITING'))
    await call(`/devices/${id}/decision`, { approve: true, comment: '' }, token);
}

const photo = (name: string) => ({
  name,
  mimeType: 'image/jpeg',
  // the head of a JPEG, then as many bytes as a phone's photograph made small
  buffer: Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    randomBytes(60_000),
    Buffer.from('ffd9', 'hex'),
  ]),
});

async function typePerson(page: Page, idNumber: string, fullName: string): Promise<void> {
  await page.getByLabel(/Số định danh cá nhân/).fill(idNumber);
  await page.getByLabel(/Họ và tên \/ tên tổ chức/).fill(fullName);
  await page.getByLabel(/Địa chỉ/).fill('Thôn Ba, xã Đồng Việt, tỉnh Bắc Ninh');
}

async function chooseProcedure(page: Page): Promise<void> {
  await page.getByLabel('Tìm thủ tục').fill(GUARDIAN);
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(GUARDIAN);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Đủ như quy định/ }).click();
}

/** Accepts what has been typed and gives its code and due date as printed. */
async function accept(page: Page): Promise<{ code: string; due: string }> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Đã tiếp nhận ngoại tuyến' })).toBeVisible();
  const [code = '', due = ''] = await page.locator('dd.big').allTextContents();
  expect(code).toMatch(/^H05\.\d+(\.\d+)?-261207-\d{4}$/);
  const paper = page.frameLocator('iframe.print-frame');
  await expect(paper.locator('body')).toContainText('TIẾP NHẬN NGOẠI TUYẾN');
  await expect(paper.locator('body')).toContainText(code);
  return { code, due };
}

test('a commune goes on receiving while its line is down, across a power cut, and everything goes in once (J14)', async () => {
  test.setTimeout(180_000);
  const folder = join(test.info().outputDir, 'computer');
  let { context, page } = await computer(folder);

  await page.goto('/desk/');
  await signIn(page);
  await page.getByRole('link', { name: /^Chờ gửi/ }).click();
  await page.getByLabel(/Tên máy/).fill('Quầy 1');
  await page.getByRole('button', { name: 'Đăng ký máy này' }).click();
  await expect(page.getByText('Chờ duyệt')).toBeVisible();
  await approve();
  await page.getByRole('button', { name: 'Xem đã duyệt chưa' }).click();
  await expect(page.getByText(/Được tiếp nhận ngoại tuyến đến/)).toBeVisible();
  // a page has such an object, this program's types have not
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');

  // the line fails
  await context.setOffline(true);
  await expect(page.getByRole('alert').filter({ hasText: 'vẫn tiếp nhận được' })).toBeVisible();
  await page.getByRole('link', { name: /^Tiếp nhận tại quầy/ }).click();
  await typePerson(page, '999190000101', 'Lương Thị Mạ');
  await chooseProcedure(page);
  await expect(page.getByRole('complementary')).toContainText(/\d\d:\d\d, \d\d\/12\/2026/);
  await page.locator('input[type=file]').setInputFiles([photo('1.jpg'), photo('2.jpg'), photo('3.jpg')]);
  await expect(page.getByRole('listitem').filter({ hasText: '3.jpg' })).toBeVisible();
  const first = await accept(page);

  // the power goes in the middle of the second dossier
  await page.keyboard.press('Alt+n');
  await typePerson(page, '999190000102', 'Vi Văn Nặm');
  await page.locator('input[type=file]').waitFor({ state: 'detached' });
  await chooseProcedure(page);
  await page.locator('input[type=file]').setInputFiles([photo('4.jpg')]);
  await expect(page.getByRole('listitem').filter({ hasText: '4.jpg' })).toBeVisible();
  await context.close();
  ({ context, page } = await computer(folder, true));
  await page.goto('/desk/tiep-nhan');
  await signIn(page, 'mat-khau-sai');
  await expect(page.getByRole('alert')).toContainText('Mật khẩu không đúng');
  await signIn(page);
  await expect(page.getByText('Đã mở lại những gì đang nhập dở')).toBeVisible();
  await expect(page.getByLabel(/Họ và tên \/ tên tổ chức/)).toHaveValue('Vi Văn Nặm');
  await expect(page.getByRole('listitem').filter({ hasText: '4.jpg' })).toBeVisible();
  const second = await accept(page);
  expect(second.code > first.code).toBe(true);

  // back, and cut again in the middle of an upload
  let cuts = 2;
  await context.route(/\/api\/v1\/uploads\//, (route) => {
    cuts -= 1;
    return cuts >= 0 ? route.abort('internetdisconnected') : route.continue();
  });
  await page.getByRole('link', { name: /^Chờ gửi/ }).click();
  await expect(page.getByRole('row').filter({ hasText: first.code })).toContainText('Chờ gửi');
  await context.setOffline(false);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Tên đăng nhập').fill('qu.dong');
  await dialog.getByLabel('Mật khẩu').fill(PASSWORD);
  await page.keyboard.press('Enter');
  for (const { code } of [first, second])
    await expect(page.getByRole('row').filter({ hasText: code })).toContainText('Đã vào hệ thống', {
      timeout: 60_000,
    });
  expect(cuts).toBeLessThan(0);

  // once each, under the code that was printed, with its pages, due as it was said at the counter
  for (const { code, due } of [first, second]) {
    await page.getByRole('row').filter({ hasText: code }).getByRole('link').click();
    await expect(page.getByRole('main')).toContainText(code);
    await expect(page.getByRole('main')).toContainText(due);
    await page.getByRole('link', { name: /^Chờ gửi/ }).click();
  }
  await context.close();
  await rm(folder, { recursive: true, force: true });
});
