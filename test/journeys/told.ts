import { expect, type Page } from '@playwright/test';

/** A node of the browser's own tree of accessibility, from which a screen reader reads. */
interface Told {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
}

const ASKS_FOR_HANDS =
  /^(?:button|link|textbox|searchbox|combobox|checkbox|radio|menuitem|option|switch|tab|spinbutton|DisclosureTriangle)$/;

/** Everything hands can use is told with a role and a name. */
export async function assertNamed(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as { nodes: Told[] };
  await devtools.detach();
  const controls = nodes.filter(({ ignored, role }) => !ignored && ASKS_FOR_HANDS.test(role?.value ?? ''));
  expect(controls.length).toBeGreaterThan(5);
  expect(
    controls.filter(({ name }) => (name?.value ?? '').trim() === '').map(({ role }) => role?.value),
  ).toEqual([]);
}
