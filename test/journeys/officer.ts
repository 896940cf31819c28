import { expect, type Browser, type Page } from '@playwright/test';

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

/** Presses the screen's button for an act, then the dialog's. */
export async function act(
  page: Page,
  name: string,
  fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await fill?.(dialog);
  await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await expect(dialog).toBeHidden();
}
