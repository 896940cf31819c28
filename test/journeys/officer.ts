import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Browser, type Locator, type Page } from '@playwright/test';

/** A desk of its own for each officer, as on his own PC. */
export async function deskOf(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/desk/');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill('motcua-demo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  return page;
}

/** Opens a dossier, told by its code, from the worklist that holds it. */
export async function openFrom(page: Page, worklist: string, code: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${worklist}`) })
    .first()
    .click();
  await page.getByRole('row').filter({ hasText: code }).first().click();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/(ho-so|ky-duyet)\//);
}

type Fill = (dialog: Locator) => Promise<void>;

/** Presses the screen's button for an act, then the dialog's. */
export async function act(page: Page, name: string, fill?: Fill): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await carryOut(page, name, fill);
}

/** The leader opens what lies for signature, told by its applicant, and approves it. */
export async function approve(leader: Page, applicant: string): Promise<void> {
  await leader.goto('/desk/ky-duyet');
  await leader.getByRole('link', { name: applicant }).click();
  const button = leader.getByRole('button', { name: /^Duyệt/ }).first();
  await expect(button).toBeVisible();
  await explainDelay(leader);
  await button.click();
}

/** The same for an act that stands among the others in the menu. */
export async function actFromMenu(page: Page, name: string, fill?: Fill): Promise<void> {
  await page.getByRole('button', { name: /^Việc khác/ }).click();
  await page.getByRole('menuitem', { name }).click();
  await carryOut(page, name, fill);
}

/** A step past its planned time, though the dossier is not late, says why. */
export async function explainDelay(scope: Page | Locator): Promise<void> {
  const cause = scope.getByLabel(/Nguyên nhân chậm/);
  if (await cause.isVisible()) await cause.selectOption({ index: 1 });
}

async function carryOut(page: Page, name: string, fill?: Fill): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await fill?.(dialog);
  await explainDelay(dialog);
  await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await expect(dialog).toBeHidden();
}

/** Who of the demonstration's people this is; a step names its owner by name only. */
export function usernameOf(fullName: string): string {
  const people = readFileSync(join(import.meta.dirname, '..', '..', 'data', 'people.yaml'), 'utf8');
  const found = people.split(/^ {2}- username: /m).find((one) => one.includes(`fullName: ${fullName}\n`));
  if (found === undefined) throw new Error(`nobody is called ${fullName}`);
  return found.slice(0, found.indexOf('\n'));
}
