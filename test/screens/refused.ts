import { expect, type Page } from '@playwright/test';

/** A form that has been refused: what stands beside its fields then, and is told to those who do not see it. */
export interface Refused {
  name: string;
  /** Whose desk it is; empty: nobody's. */
  user: string;
  /** Below /desk. */
  path: string;
  refuse: (page: Page) => Promise<void>;
}

const NOT_A_PICTURE = {
  name: 'hong.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from('đây không phải ảnh'),
};

const faulted = async (page: Page, said: RegExp): Promise<void> =>
  expect(page.getByRole('alert').filter({ hasText: said }).first()).toBeVisible();

/** Begins a visit whose procedure has papers and questions of its own. */
async function guardian(page: Page): Promise<void> {
  await page.keyboard.type('999144000004');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/Họ và tên \/ tên tổ chức/)).not.toHaveValue('');
  await page.getByLabel('Tìm thủ tục').fill('đăng ký giám hộ');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(/giám hộ/i);
  await page.getByLabel('Tìm thủ tục').press('Enter');
  await expect(page.getByRole('button', { name: /^Quét:/ }).first()).toBeVisible();
}

export const REFUSED: readonly Refused[] = [
  {
    name: 'a sign-in with a wrong password',
    user: '',
    path: '/dang-nhap',
    async refuse(page) {
      await page.getByLabel('Tên đăng nhập').fill('qu.minh');
      await page.getByLabel('Mật khẩu').fill('mat-khau-sai');
      await page.keyboard.press('Enter');
      await faulted(page, /▲ ./);
    },
  },
  {
    name: 'a counter without applicant and procedure',
    user: 'qu.minh',
    path: '/tiep-nhan',
    async refuse(page) {
      await page.keyboard.press('Control+Enter');
      await faulted(page, /▲ ./);
    },
  },
  {
    name: 'a counter with unanswered questions and papers missing',
    user: 'qu.minh',
    path: '/tiep-nhan',
    async refuse(page) {
      await guardian(page);
      await page.keyboard.press('Control+Enter');
      await faulted(page, /▲ ./);
    },
  },
  {
    name: 'a scan of something that is no picture',
    user: 'qu.minh',
    path: '/tiep-nhan',
    async refuse(page) {
      await guardian(page);
      await page
        .getByRole('button', { name: /^Quét:/ })
        .first()
        .click();
      await page.getByRole('dialog').locator('input[type=file]').setInputFiles(NOT_A_PICTURE);
      await faulted(page, /Không đọc được “hong.jpg”/);
    },
  },
  {
    name: 'a spreadsheet of people with a role nobody has',
    user: 'qt.vu',
    path: '/can-bo?xem=file',
    async refuse(page) {
      const head = 'Tên đăng nhập;Họ và tên;Mã đơn vị;Chức vụ;Vai trò;Từ ngày';
      const line = 'ns.sai;Trần Thị Mới;X-07582-2025;Chuyên viên;Thủ kho;07/12/2026';
      await page.getByLabel('Xem thử tệp').setInputFiles({
        name: 'can-bo.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`\uFEFF${head}\r\n${line}\r\n`),
      });
      await expect(page.getByText(/Không có vai trò “Thủ kho”/)).toBeVisible();
    },
  },
  {
    name: 'the end of a unit that still has work',
    user: 'qt.vu',
    path: '/to-chuc/MC-09286-2025?xem=de-xuat&viec=END',
    async refuse(page) {
      await page.getByRole('button', { name: 'Xem ảnh hưởng' }).click();
      await expect(page.getByRole('heading', { name: /^Đụng đến những gì/ })).toBeVisible();
    },
  },
];
