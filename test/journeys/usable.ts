import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No serious finding of the automated check, and nothing wider than the screen, at its size and on the narrowest of telephones. */
export async function assertReadable(page: Page): Promise<void> {
  // nobody looks at a page whose style is still on its way
  await page.waitForLoadState('load');
  const size = page.viewportSize();
  for (const width of [size?.width ?? 1366, 320]) {
    await page.setViewportSize({ width, height: size?.height ?? 768 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    const wide = await page.evaluate<string[]>(
      `document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
        [...document.querySelectorAll('main *')]
          .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth)
          .map((one) => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40))`,
    );
    expect(wide, `${page.url()} scrolls sideways at ${width}`).toEqual([]);
  }
  if (size !== null) await page.setViewportSize(size);
}
