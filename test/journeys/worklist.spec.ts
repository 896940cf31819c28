import { createClient, httpTransport, type Client } from '@motcua/contract/client';
import { expect } from '@playwright/test';
import { accepted } from '../../server/testing/dossier.ts';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';
import { assertReadable } from './usable.ts';

const HOA = 'nguyen thi hoa';
const MANY = 3;

/** Signed in as programs, to arrange what the officer then finds. */
async function clients(baseUrl: string, usernames: readonly string[]) {
  const anyone = createClient(httpTransport({ baseUrl }));
  const signedIn = new Map<string, Client>();
  for (const username of usernames) {
    const { token } = await anyone.signIn({ username, password: 'motcua-demo', as: 'PROGRAM' });
    signedIn.set(username, createClient(httpTransport({ baseUrl, token: token ?? '' })));
  }
  const as = (username: string): Client => {
    const client = signedIn.get(username);
    if (client === undefined) throw new Error(`${username} is not signed in`);
    return client;
  };
  return { as };
}

test('K25, QU01, CM01: a head gives several dossiers by keyboard; an answer that is lost is asked again, and nothing is done twice', async ({
  browser,
  baseURL,
}) => {
  const province = await clients(baseURL ?? '', ['cd.hoa', 'qu.minh', 'ks.ha']);
  const made: string[] = [];
  while (made.length < MANY) made.push((await accepted(province as never, { citizen: 'cd.hoa' })).dossierId);

  const page = await deskOf(browser, 'ld.phong');
  const read: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/api/v1/work') read.push(request.url());
  });
  await page.goto(`/desk/viec/UNIT?q=${encodeURIComponent(HOA)}`);
  const rows = page.getByRole('table').locator('tbody tr');
  await expect(rows.filter({ hasText: 'Phân công người xử lý' })).toHaveCount(MANY);
  await assertReadable(page);
  const reads = read.length;

  // the answer to the second act never arrives, though the server has done it
  let acts = 0;
  await page.route('**/api/v1/tasks/*/assign', async (route) => {
    acts += 1;
    if (acts !== 2) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await rows.filter({ hasText: 'Phân công người xử lý' }).first().getByRole('link').focus();
  await page.keyboard.press('Space');
  for (let n = 1; n < MANY; n++) await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar')).toContainText(`Đã chọn ${MANY} hồ sơ`);
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('list', { name: 'Kết quả từng hồ sơ' })).toContainText('Chưa được');
  await expect(dialog.getByRole('button', { name: /Gửi lại 1 hồ sơ/ })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(rows.filter({ hasText: 'Thẩm định, dự thảo' })).toHaveCount(MANY);
  expect(acts).toBe(MANY + 1);
  for (const dossierId of made) {
    const { events } = await province.as('ks.ha').getDossier({ dossierId });
    expect(events.filter(({ kind }) => kind === 'TASK_ASSIGNED')).toHaveLength(1);
  }
  // nothing was read anew as a whole
  expect(read).toHaveLength(reads);

  // one print job for all of them
  await rows.first().getByRole('link').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+End');
  const [printed] = await Promise.all([
    page.waitForResponse((response) => response.url().includes('/work/slips/print')),
    page.keyboard.press('p'),
  ]);
  expect(printed.ok()).toBe(true);

  // the list is kept under a name, found again, and dropped
  await page.getByRole('button', { name: 'Lưu danh sách này' }).click();
  await page.getByLabel('Tên danh sách').fill('Bà Hòa');
  await page.keyboard.press('Control+Enter');
  await page.goto('/desk/viec/OVERDUE');
  await page.getByRole('navigation').getByRole('link', { name: 'Bà Hòa' }).click();
  await expect(rows).toHaveCount(MANY);
  await page.getByRole('button', { name: 'Xóa', exact: true }).click();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Bà Hòa' })).toHaveCount(0);
});
