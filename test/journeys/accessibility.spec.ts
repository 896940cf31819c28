import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { beginDossier, fileHouseholdBusiness, signInToPortal } from './citizen.ts';
import { fill, type Filled } from '../screens/fill.ts';
import { SCREENS } from '../screens/list.ts';
import { desksOf, openScreen } from '../screens/open.ts';
import { REFUSED_PAGES } from '../screens/refused-pages.ts';
import { REFUSED } from '../screens/refused.ts';
import { test } from './journey.ts';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** In the page itself, and told only what is wrong: half the work where many pages are looked at. */
const axe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

/** No serious finding of the automated check, and nothing wider than the screen. */
async function assertUsable(page: Page): Promise<void> {
  // nobody looks at a page whose style is still on its way
  await page.waitForLoadState('load');
  const { violations } = await axe(page).withTags(STANDARD).analyze();
  const found = violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect.soft(found, page.url()).toEqual([]);
  await assertFits(page);
}

async function assertFits(page: Page): Promise<void> {
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
  '/dang-nhap/vneid',
  '/dang-nhap/vneid/loi/het-han',
  '/tra-cuu',
  '/den-han',
  '/den-han?ngay=31&thang=2&nam=2026',
  '/don-vi',
  '/noi-tiep-nhan/MC-09286-2025',
  '/dat-lich?noi=MC-09286-2025',
  '/dat-lich?thu-tuc=2.000815',
  '/dat-lich?thu-tuc=2.000815&noi=MC-09286-2025',
  '/hoi-dap',
  '/hoi-dap?q=zzzz',
  '/danh-gia',
  '/danh-gia/phieu',
  '/danh-gia/phieu?ma=NT-1',
  '/de-doc',
  '/hoi-dap?q=mat+so+do',
  '/tinh-trang',
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
  for (const path of [
    '/khoi-phuc',
    '/tai-khoan/tin-nhan',
    '/tai-khoan/cach-nhan-tin',
    '/dat-lich?thu-tuc=2.000815&noi=MC-09286-2025&ngay=2026-12-09',
    '/lich-hen',
    '/cho-ky',
    '/tai-khoan/phien',
    '/tai-khoan/hai-lop',
    '/giay-to-cua-toi',
    '/ai-da-xem',
    '/tai-khoan/uy-quyen',
    '/tai-khoan/uy-quyen/giao',
    '/tai-khoan/uy-quyen/khai/con',
    '/ho-so-cua-toi',
  ]) {
    await page.goto(path);
    await assertUsable(page);
  }
  await page
    .getByRole('main')
    .getByRole('link', { name: /Tạp hóa|hộ kinh doanh/ })
    .first()
    .click();
  await assertUsable(page);
});

let filled: Filled;
const withScreens = async (baseURL: string | undefined): Promise<Filled> =>
  (filled ??= await fill(baseURL ?? ''));

/** Every screen in light as a whole, in dark for its colours, in large letters, and half as large again, as one and a half times zoomed. */
for (const [user, screens] of Map.groupBy(SCREENS, (screen) => screen.user))
  test(`desk screens of ${user === '' ? 'nobody' : user}`, async ({ browser, baseURL }) => {
    test.setTimeout(240_000);
    const deskOf = desksOf(browser, await withScreens(baseURL));
    for (const screen of screens) {
      const page = await deskOf(screen);
      await openScreen(page, screen, filled);
      await assertUsable(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      const { violations } = await axe(page).withRules(['color-contrast']).analyze();
      const pale = violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')));
      expect.soft(pale, `${screen.name} in dark`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.evaluate(`document.documentElement.dataset.size = 'large'`);
      await assertFits(page);
      await page.evaluate(`delete document.documentElement.dataset.size`);
      await page.setViewportSize({ width: 911, height: 512 });
      await assertFits(page);
      await page.setViewportSize({ width: 1366, height: 768 });
    }
  });

test('forms that have been refused say so to everybody', async ({ browser }) => {
  test.setTimeout(120_000);
  const deskOf = desksOf(browser, { ids: {}, users: {} });
  for (const { name, user, path, refuse } of REFUSED)
    await test.step(name, async () => {
      const page = await deskOf({ user });
      await page.goto(`/desk${path}`);
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      await refuse(page);
      await assertUsable(page);
    });
});

test('pages of the portal that did not do what was asked say so to everybody, on a phone', async ({
  browser,
}) => {
  const viewport = { width: 360, height: 740 };
  const guest = await (await browser.newContext({ viewport })).newPage();
  const page = await (await browser.newContext({ viewport })).newPage();
  await signInToPortal(page, 'cd.lan');
  const idIn = (): string => /\/ho-so\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  await beginDossier(page, '1.001612');
  const draft = idIn();
  await fileHouseholdBusiness(page);
  const sent = idIn();
  for (const { name, guest: unknown, path, refuse } of REFUSED_PAGES)
    await test.step(name, async () => {
      const on = unknown === true ? guest : page;
      await on.goto(path.replace('{draft}', draft).replace('{sent}', sent));
      await refuse(on);
      await assertUsable(on);
    });
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
