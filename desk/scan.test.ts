import { expect, test } from 'vitest';
import { isNew, NO_BURST, withKey } from './scan.ts';

const typed = (keys: readonly string[], gap: number) =>
  keys.reduce((burst, key, index) => withKey(burst, key, 1000 + index * gap), NO_BURST);

test('twelve digits and a bar in one go are a card, from there on and whatever follows', () => {
  expect(typed([...'027090000001'], 5)).toMatchObject({ card: false });
  expect(typed([...'027090000001|'], 5)).toMatchObject({ card: true });
  expect(typed([...'027090000001||Nguyễn'], 20)).toMatchObject({ text: '027090000001||Nguyễn', card: true });
});

test('what hands type is not', () => {
  expect(typed([...'027090000001|'], 200)).toMatchObject({ text: '|', card: false });
  expect(typed([...'chung thuc ban sao'], 5)).toMatchObject({ card: false });
});

test('what a keyboard program takes back is not part of it', () => {
  expect(typed([...'027090000001||Nguye', 'Backspace', 'ê', 'n'], 5)).toMatchObject({
    text: '027090000001||Nguyên',
  });
});

test('a pause ends it', () => {
  expect(isNew(NO_BURST, 0)).toBe(true);
  expect(isNew({ text: '0', at: 1000, card: false }, 1100)).toBe(false);
  expect(isNew({ text: '0', at: 1000, card: false }, 1200)).toBe(true);
});
