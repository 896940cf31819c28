import { expect, type Locator, type Page } from '@playwright/test';
import type { DossierView } from '@motcua/contract/dossier-view';
import { visiblePages } from '@motcua/rules/form';
import { pdf } from './citizen.ts';
import { assertNamed } from './told.ts';

/** A filing by hands that have no mouse: Tab by Tab, each page told without eyes, with and without JavaScript. */

const MOST_TABS = 150;

/** Goes on by Tab until the hands are on it. */
export async function reach(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(':focus').and(wanted).count()) === 1) return;
  }
  throw new Error(`${wanted.toString()} is not reached by ${MOST_TABS} Tabs on ${page.url()}`);
}

/** A page has one heading that says what it is, and everything hands can use has a name. */
export async function arrived(page: Page, heading: RegExp | string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await assertNamed(page);
}

export async function press(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  await reach(page, page.getByRole('main').getByRole(role, { name, exact: true }));
  await page.keyboard.press('Enter');
}

/** Where the hands are. */
interface Under {
  kind: string;
  name: string;
  value: string;
}

const HANDS = `(({ tagName, type, name, value }) => ({ kind: type ?? tagName, name, value }))(document.activeElement)`;
const PARTS = { ngay: 2, thang: 1, nam: 0 } as const;

/** What belongs into the control: the answer, or its part where a date is asked for in three. */
function answerFor(name: string, answers: Readonly<Record<string, string>>): string | undefined {
  const [key = '', part] = name.split('.');
  const answer = answers[key];
  if (part === undefined || answer === undefined) return answer;
  return answer.split('-')[PARTS[part as keyof typeof PARTS]];
}

/** Answers every question of the page that is not answered yet, and goes on. Tells which were typed. */
export async function answerPage(page: Page, answers: Readonly<Record<string, string>>): Promise<string[]> {
  const typed: string[] = [];
  const onward = page.getByRole('button', { name: 'Lưu và tiếp tục' });
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(':focus').and(onward).count()) === 1) {
      await page.keyboard.press('Enter');
      return typed;
    }
    const { kind, name, value } = await page.evaluate<Under>(HANDS);
    const answer = answerFor(name ?? '', answers);
    if (answer === undefined) continue;
    if (kind === 'radio') await choose(page, answer);
    else if (kind === 'checkbox') {
      if (answer.split('|').includes(value)) await page.keyboard.press('Space');
    } else if (value === '') {
      await page.keyboard.type(answer);
      typed.push(name);
    }
  }
  throw new Error(`${page.url()} has no way on`);
}

/** Arrows go from one choice to the next, and choose. */
async function choose(page: Page, answer: string): Promise<void> {
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 20; presses += 1) {
    if ((await page.evaluate<Under>(HANDS)).value === answer) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${answer} cannot be chosen on ${page.url()}`);
}

/**
 * From the first page of the form to the confirmation. Tells which questions were typed.
 *
 * @param held components for which a paper the offices hold already is used
 */
export async function fileByKeys(
  page: Page,
  { form, components }: Pick<DossierView, 'form' | 'components'>,
  answers: Readonly<Record<string, string>>,
  held: readonly string[] = [],
): Promise<string[]> {
  const typed: string[] = [];
  for (const { title } of visiblePages(form, answers)) {
    await arrived(page, title);
    typed.push(...(await answerPage(page, answers)));
  }
  await arrived(page, /Giấy tờ/);
  for (const { code, name } of components.filter(({ required, presentOnly }) => required && !presentOnly))
    await (held.includes(code) ? useAgain(page, name) : attach(page, name));
  await press(page, 'link', 'Lưu và tiếp tục');
  await arrived(page, /kết quả/i);
  await press(page, 'button', 'Lưu và tiếp tục');
  await arrived(page, /Kiểm tra/);
  await reach(page, page.getByRole('main').getByRole('checkbox'));
  await page.keyboard.press('Space');
  await press(page, 'button', 'Nộp hồ sơ');
  await arrived(page, /Đã nộp hồ sơ/);
  return typed;
}

const itemOf = (page: Page, component: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: component, exact: true }) });

/** Who gave it and when is told before; the press is the consent. */
async function useAgain(page: Page, component: string): Promise<void> {
  const item = itemOf(page, component);
  await expect(item).toContainText(/Bạn đã có trong kho:[^]*\(hồ sơ\s+H05\.[-.\d]+\)/);
  await reach(page, item.getByRole('button', { name: /^Đồng ý, dùng lại/ }));
  await page.keyboard.press('Enter');
  await expect(item).toContainText('.pdf');
}

/** The window in which a file is chosen is the computer's own. */
async function attach(page: Page, component: string): Promise<void> {
  const item = itemOf(page, component);
  const field = item.locator('input[type=file]');
  // the form itself is a paper the system makes of the answers
  if ((await field.count()) === 0) return;
  const chooser = page.waitForEvent('filechooser');
  await reach(page, field);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(pdf('giay-to.pdf'));
  const upload = item.getByRole('button', { name: 'Tải lên' });
  if (await upload.isVisible()) {
    await reach(page, upload);
    await page.keyboard.press('Enter');
  }
  await expect(item).toContainText('giay-to.pdf');
}
