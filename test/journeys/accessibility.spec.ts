import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { fileHouseholdBusiness, signInToPortal } from './citizen.ts';
import { deskOf } from './officer.ts';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No serious finding of the automated check, and nothing wider than the screen. */
async function assertUsable(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
  const found = violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect.soft(found, page.url()).toEqual([]);
  const overflow = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect.soft(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

const PORTAL_PAGES = [
  '/',
  '/tim-kiem?q=khai+sinh',
  '/tim-kiem?q=zzzz',
  '/thu-tuc/1.001612',
  '/thu-tuc/1.001612/in',
  '/thu-tuc/1.009994',
  '/thu-tuc/1.001612/phien-ban',
  '/dang-nhap',
  '/tra-cuu',
  '/den-han',
  '/den-han?ngay=31&thang=2&nam=2026',
  '/don-vi',
  '/gioi-thieu',
  '/khong-co-trang-nay',
];

for (const width of [360, 1280])
  test(`portal pages at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of PORTAL_PAGES) {
      await page.goto(path);
      await assertUsable(page);
    }
  });

test('the pages of a dossier, as its applicant sees them on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signInToPortal(page, 'cd.lan');
  await fileHouseholdBusiness(page);
  await assertUsable(page);
  await page.goto('/ho-so-cua-toi');
  await assertUsable(page);
  await page
    .getByRole('main')
    .getByRole('link', { name: /Tạp hóa|hộ kinh doanh/ })
    .first()
    .click();
  await assertUsable(page);
});

const DESKS: Record<string, readonly string[]> = {
  'qu.minh': [
    '/desk/tiep-nhan',
    '/desk/viec/INTAKE',
    '/desk/viec/ALL',
    '/desk/ban-giao',
    '/desk/so-theo-doi',
  ],
  'ld.ct': ['/desk/ky-duyet', '/desk/viec/OVERDUE', '/desk/cho-duyet', '/desk/rui-ro', '/desk/dieu-hanh'],
  'qt.vu': [
    '/desk/to-chuc',
    '/desk/lich',
    '/desk/tham-so',
    '/desk/tham-quyen',
    '/desk/vang-mat',
    '/desk/quy-trinh',
    '/desk/quy-trinh/1.009994',
    '/desk/quy-trinh/1.009994/soan',
    '/desk/quy-trinh/1.009994/so-do',
    '/desk/can-bo',
    '/desk/can-bo?xem=changes',
    '/desk/hang-doi',
  ],
  'ks.ha': [
    '/desk/so-tu-choi',
    '/desk/hang-doi',
    '/desk/bat-thuong',
    '/desk/tien-chua-xep',
    '/desk/bao-cao',
    '/desk/ban-do-nhiet',
    '/desk/thay-doi-thu-tuc',
    '/desk/thay-doi-thu-tuc?soan=1.009998',
  ],
};

for (const [username, paths] of Object.entries(DESKS))
  test(`desk screens of ${username}`, async ({ browser }) => {
    const page = await deskOf(browser, username);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      await assertUsable(page);
    }
  });

test('text twice as large: the portal still fits', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  for (const path of PORTAL_PAGES) {
    await page.goto(path);
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect.soft(overflow, path).toBeLessThanOrEqual(0);
  }
});
