import { expect } from '@playwright/test';
import { test } from './journey.ts';
import { deskOf } from './officer.ts';
import { preparedAt } from './prepared.ts';
import { assertNamed } from './told.ts';

/** What a screen reader is told: QU02 and CM02 by keyboard, read from the browser's own tree of accessibility. */

test('QU02 is told and done without eyes: names, faults, what came of it, where the focus is', async ({
  browser,
}) => {
  const page = await deskOf(browser, 'qu.minh');
  await page.keyboard.press('n');
  const number = page.getByRole('textbox', { name: /Số định danh cá nhân/ });
  await expect(number).toBeFocused();
  await assertNamed(page);

  // a fault is told at once, and with the field it belongs to
  await page.keyboard.type('12345');
  await page.keyboard.press('Enter');
  await expect(number).toHaveAttribute('aria-invalid', 'true');
  await expect(number).toHaveAccessibleDescription(/12 chữ số/);
  await expect(page.getByRole('alert').filter({ hasText: '12 chữ số' })).toBeVisible();
  await number.fill('999144000004');
  await page.keyboard.press('Enter');
  const search = page.getByRole('combobox', { name: 'Tìm thủ tục' });
  await expect(search).toBeFocused();
  await expect(number).not.toHaveAttribute('aria-invalid', 'true');

  await page.keyboard.type('chung thuc ban sao');
  const first = page.getByRole('listbox').getByRole('option').first();
  await expect(first).toContainText(/sao/i);
  // the list is open, and the option that Enter chooses is told before it is pressed
  await expect(search).toHaveAttribute('aria-expanded', 'true');
  await expect(search).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? 'no id');
  await page.keyboard.press('Enter');
  await expect(page.locator('aside .big[aria-live=polite]')).toContainText('/12/2026');
  await assertNamed(page);

  // what is missing is an alert; what was done is a heading, and the hands are on the next person
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Còn giấy tờ chưa nhận' })).toBeVisible();
  await page.keyboard.press('Alt+q');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Đã tiếp nhận hồ sơ' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Người tiếp theo/ })).toBeFocused();
  await assertNamed(page);
  await page.keyboard.press('Alt+n');
  await expect(number).toBeFocused();
});

test('CM02 is told and done without eyes: an act begins, keeps the focus, gives it back, and is told', async ({
  browser,
  baseURL,
}) => {
  const { dossierId, code, holder } = await preparedAt(baseURL, 'Lý Thị Mai', 'WORK');
  const page = await deskOf(browser, holder);
  await page.goto(`/desk/ho-so/${dossierId}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(code);
  await assertNamed(page);
  const acts = page.getByRole('region', { name: 'Việc làm được' });
  const primary = acts.getByRole('button').first();
  await primary.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toHaveAttribute('aria-modal', 'true');
  await expect(dialog).toHaveAccessibleName(/.+/);
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await assertNamed(page);
  // the focus stays within, however far one goes
  for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('Tab');
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(primary).toBeFocused();

  // rarer acts are a menu that says so
  const more = acts.getByRole('button', { name: /Việc khác/ });
  await more.focus();
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').and(page.locator(':focus'))).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
});
