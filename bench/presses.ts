import { expect, type Page } from '@playwright/test';

/** What a person at the keyboard does and waits for; presses count every key down, Shift, Ctrl and Alt too. */
export interface Hands {
  presses(): Promise<number>;
  /** Presses the keys, then answers how many milliseconds passed in the page from the last of them until the text was there. */
  until(selector: string, text: string, keys: () => Promise<void>): Promise<number>;
}

/** In the page: counts keys, and looks at every frame for what is waited for. */
const WATCH = `(() => {
  window.hands = { presses: 0, lastKey: 0, seen: undefined };
  addEventListener('keydown', (event) => {
    hands.lastKey = performance.now();
    if (!event.repeat) hands.presses += 1;
  }, true);
  window.lookFor = (selector, text) => {
    hands.seen = undefined;
    const look = () => {
      const there = [...document.querySelectorAll(selector)].some((one) =>
        (one.tagName === 'INPUT' ? one.value : one.textContent).includes(text));
      if (there) hands.seen = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  };
})()`;

export async function handsOn(page: Page): Promise<Hands> {
  await page.evaluate(WATCH);
  return {
    presses: () => page.evaluate<number>('hands.presses'),
    async until(selector, text, keys) {
      await page.evaluate(`lookFor(${JSON.stringify(selector)}, ${JSON.stringify(text)})`);
      await keys();
      await expect.poll(() => page.evaluate<boolean>('hands.seen !== undefined')).toBe(true);
      return page.evaluate<number>('Math.max(0, Math.round(hands.seen - hands.lastKey))');
    },
  };
}

/** A scanner that types: every key at once, faster than hands, ended by Enter. */
export async function scan(page: Page, text: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const press = (key: string, typed: string): Promise<unknown>[] => [
    devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: typed }),
    devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
  ];
  await Promise.all([...[...text].flatMap((letter) => press(letter, letter)), ...press('Enter', '\r')]);
}
