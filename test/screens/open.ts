import { expect, type Browser, type Page } from '@playwright/test';
import type { Filled } from './fill.ts';
import type { Screen } from './list.ts';

const OPEN: Record<NonNullable<Screen['first']>, (page: Page) => Promise<void>> = {
  async PRACTICE(page) {
    await page.getByRole('button', { name: 'Thực hành' }).click();
    await expect(page.getByRole('complementary', { name: 'THỰC HÀNH' })).toBeVisible({ timeout: 60_000 });
  },
  VISIT: visit,
  async ACCEPTED(page) {
    await visit(page);
    await page.getByLabel(/muốn có giấy tiếp nhận/).check();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: /Đã tiếp nhận/ })).toBeVisible();
  },
  async ALERTS(page) {
    await page.getByRole('button', { name: /^Cảnh báo/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  async HELP(page) {
    await page.getByRole('button', { name: 'Trợ giúp', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  async ELSEWHERE(page) {
    await page.getByRole('combobox', { name: 'Cơ quan giải quyết' }).fill('xa luc ngan');
    await page.getByRole('option', { name: /xã Lục Ngạn/ }).click();
    await expect(page.getByRole('region').first()).toBeVisible();
  },
  async DIALOG(page) {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  async CARD(page) {
    await page.getByLabel(/Số trên giấy tờ/).fill('999188000003');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toContainText('Vũ Thị Lan');
  },
  async SELECTED(page) {
    await page.waitForLoadState('networkidle');
    const rows = await page.locator('table.work tbody [type=checkbox]').all();
    for (const row of rows.slice(0, 3)) await row.check();
  },
};

/** One person who was here before, with a copy to be certified the same day. */
async function visit(page: Page): Promise<void> {
  await page.keyboard.type('999144000004');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/Họ và tên \/ tên tổ chức/)).not.toHaveValue('');
  await page.getByLabel('Tìm thủ tục').fill('chứng thực bản sao');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(/sao/i);
  await page.getByLabel('Tìm thủ tục').press('Enter');
  await expect(page.getByRole('complementary')).toContainText('/12/2026');
  await page.keyboard.press('Alt+q');
}

/** A desk for each person, signed in once. */
export function desksOf(
  browser: Pick<Browser, 'newContext'>,
  filled: Filled,
): (screen: Pick<Screen, 'user'>) => Promise<Page> {
  const desks = new Map<string, Promise<Page>>();
  const signedIn = async (user: string): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    if (user === '') return page;
    await page.goto('/desk/');
    await page.getByLabel('Tên đăng nhập').fill(user);
    await page.getByLabel('Mật khẩu').fill('motcua-demo');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation').first()).toBeVisible();
    return page;
  };
  return (screen) => {
    const user = filled.users[screen.user] ?? screen.user;
    const desk = desks.get(user) ?? signedIn(user);
    desks.set(user, desk);
    return desk;
  };
}

/** Opens a screen as its picture shows it, and waits until nothing is being fetched any more. */
export async function openScreen(page: Page, screen: Screen, { ids }: Filled): Promise<void> {
  const path = screen.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `no ${name}`);
  await page.goto(`/desk${path}`);
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
  if (screen.first !== undefined) await OPEN[screen.first](page);
  await page.waitForLoadState('networkidle');
}
