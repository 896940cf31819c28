import { expect, type Page } from '@playwright/test';

/** A page of the portal that did not do what was asked. */
export interface RefusedPage {
  name: string;
  /** Seen by somebody who is not signed in. */
  guest?: true;
  /** `{draft}` and `{sent}` stand for dossiers of the person who is signed in. */
  path: string;
  refuse: (page: Page) => Promise<void>;
}

/** Pressed as by a browser that checks nothing itself, so that the server says what is wrong. */
async function button(page: Page, name: string): Promise<void> {
  await page.evaluate('for (const form of document.forms) form.noValidate = true');
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
}

/** A summary says what is wrong, and leads to the place. */
const summed = async (page: Page): Promise<void> =>
  expect(page.getByRole('main').locator('.error-summary a').first()).toBeVisible();

export const REFUSED_PAGES: readonly RefusedPage[] = [
  {
    name: 'a sign-in with nothing typed',
    guest: true,
    path: '/dang-nhap',
    async refuse(page) {
      await button(page, 'Đăng nhập');
      await summed(page);
    },
  },
  {
    name: 'a sign-in with a wrong password',
    guest: true,
    path: '/dang-nhap',
    async refuse(page) {
      await page.getByLabel('Tên đăng nhập').fill('cd.lan');
      await page.getByLabel('Mật khẩu').fill('mat-khau-sai');
      await button(page, 'Đăng nhập');
      await summed(page);
    },
  },
  {
    name: 'a code of recovery that opens nothing',
    guest: true,
    path: '/khoi-phuc',
    async refuse(page) {
      await page.getByLabel('Tên đăng nhập').fill('cd.lan');
      await page.getByLabel('Mã khôi phục').fill('aaaa-bbbb-cccc');
      await page.getByLabel('Mật khẩu mới', { exact: true }).fill('con đường làng mới');
      await page.getByLabel('Gõ lại mật khẩu mới').fill('con đường làng mới');
      await button(page, 'Đặt mật khẩu mới');
      await summed(page);
    },
  },
  {
    name: 'a code nobody has',
    guest: true,
    path: '/tra-cuu',
    async refuse(page) {
      await page.getByRole('main').getByRole('textbox').first().fill('NT-AAAA-AAAA-AAAA');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toContainText(/[Kk]hông/);
    },
  },
  {
    name: 'no receiving office chosen',
    path: '/thu-tuc/1.001612/nop?noi=Nam+S%C6%A1n',
    async refuse(page) {
      // the one that fits is chosen already
      await page.evaluate('for (const one of document.querySelectorAll("input")) one.checked = false');
      await button(page, 'Bắt đầu khai');
      await summed(page);
    },
  },
  {
    name: 'a page of questions left empty',
    path: '/ho-so/{draft}/khai',
    async refuse(page) {
      for (const field of await page.getByRole('main').locator('input[type=text], input:not([type])').all())
        await field.fill('');
      await button(page, 'Lưu và tiếp tục');
      await summed(page);
    },
  },
  {
    name: 'a dossier sent without its answers and papers',
    path: '/ho-so/{draft}/kiem-tra',
    async refuse(page) {
      await button(page, 'Nộp hồ sơ');
      await summed(page);
    },
  },
  {
    name: 'a visit without an hour',
    path: '/dat-lich?thu-tuc=2.000815&noi=MC-09286-2025&ngay=2026-12-09',
    async refuse(page) {
      await button(page, 'Đặt lịch hẹn');
      await summed(page);
    },
  },
  {
    name: 'a withdrawal without reason',
    path: '/ho-so/{sent}/rut',
    async refuse(page) {
      await button(page, 'Rút hồ sơ');
      await summed(page);
    },
  },
];
