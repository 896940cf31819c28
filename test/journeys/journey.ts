import { test as base } from '@playwright/test';

/** A journey leaves no screen open behind it: desks go on asking the server, and would slow down those that come after. */
export const test = base.extend<{ closed: undefined }>({
  closed: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
