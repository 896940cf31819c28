import { expect, type Page } from '@playwright/test';
import { test } from './journey.ts';
import { assertReadable } from './usable.ts';

const PAGES = ['/', '/tim-kiem?q=khai+sinh', '/thu-tuc/1.001193', '/dang-nhap', '/tra-cuu', '/de-doc'];

/** Chosen by keys alone, at the top of a page, and led back to it. */
async function choose(page: Page, size: string, colours: string): Promise<void> {
  await page.goto('/tra-cuu');
  await page.getByRole('link', { name: 'Dễ đọc' }).press('Enter');
  for (const name of [size, colours]) await page.getByRole('radio', { name }).press('Space');
  await page.getByRole('button', { name: 'Dùng cách này' }).press('Enter');
  await expect(page).toHaveURL(/\/tra-cuu$/);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('letters and colours are chosen once and stand on every page, and paper stays white', async ({
    page,
  }) => {
    await choose(page, 'To nhất', 'Tương phản cao');
    for (const path of PAGES) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveCSS('font-size', '24px');
      await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  });
});

for (const colours of ['Nền tối', 'Tương phản cao'])
  test(`the largest letters on a telephone, ${colours}: nothing hidden, nothing faint`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await choose(page, 'To nhất', colours);
    for (const path of PAGES) {
      await page.goto(path);
      await assertReadable(page);
    }
  });

/** A browser with one voice of its own, and one that would send every word elsewhere; what is said is kept. */
const VOICES = `
  const said = [];
  const voices = [{ lang: 'vi-VN', localService: false }, { lang: 'vi-VN', name: 'here', localService: true }];
  window.said = said;
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => voices, addEventListener() {}, cancel: () => said.push('(stop)'),
    speak(one) { said.push([one.text, one.voice.name, one.lang].join('|')); one.onstart(); },
  } });`;

test('a page is read aloud by a voice of the device, in its order, until told to stop', async ({ page }) => {
  await page.addInitScript(VOICES);
  await page.goto('/thu-tuc/1.001193');
  const said = (): Promise<string[]> => page.evaluate<string[]>('said');
  await page.getByRole('button', { name: 'Đọc trang này' }).press('Enter');
  const spoken = await said();
  expect(spoken.length).toBeGreaterThan(20);
  expect(spoken.every((one) => one.endsWith('|here|vi-VN'))).toBe(true);
  const shown = await page.getByRole('main').getByRole('heading').allInnerTexts();
  const heard = spoken.map((one) => one.split('|')[0] ?? '');
  const places = shown
    .map((heading) => heard.findIndex((one) => one === heading.replaceAll(/\s+/g, ' ').trim()))
    .filter((place) => place >= 0);
  expect(places.length).toBeGreaterThan(2);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  await page.keyboard.press('Escape');
  expect((await said()).at(-1)).toBe('(stop)');
  await expect(page.getByRole('button', { name: 'Đọc trang này' })).toBeVisible();
});

test('a browser without a voice offers none', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Đọc trang này' })).toBeHidden();
});
