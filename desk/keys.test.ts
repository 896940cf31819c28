import { expect, test } from 'vitest';
import { heldKeys, isPrimaryKey, isTyping, moveInList } from './keys.ts';

test('↑ ↓ move one row and stop at the ends', () => {
  expect(moveInList('ArrowDown', 0, 3)).toBe(1);
  expect(moveInList('ArrowDown', 2, 3)).toBe(2);
  expect(moveInList('ArrowUp', 0, 3)).toBe(0);
});

test('Home and End go to the first and the last row', () => {
  expect(moveInList('Home', 2, 3)).toBe(0);
  expect(moveInList('End', 0, 3)).toBe(2);
});

test('other keys, and every key in an empty list, are not for the list', () => {
  expect(moveInList('Enter', 1, 3)).toBeUndefined();
  expect(moveInList('ArrowDown', 0, 0)).toBeUndefined();
});

test('single letters are shortcuts only while nobody types', () => {
  expect(isTyping({ tagName: 'INPUT', isContentEditable: false })).toBe(true);
  expect(isTyping({ tagName: 'DIV', isContentEditable: true })).toBe(true);
  expect(isTyping({ tagName: 'A', isContentEditable: false })).toBe(false);
});

test('Ctrl+Enter and ⌘+Enter are the primary act', () => {
  expect(isPrimaryKey({ key: 'Enter', ctrlKey: true, metaKey: false })).toBe(true);
  expect(isPrimaryKey({ key: 'Enter', ctrlKey: false, metaKey: false })).toBe(false);
});

test('a key that was pressed while the page printed is known by its being let go, any other is not', () => {
  const keys = heldKeys();
  keys.pressed('KeyN');
  expect(keys.released('KeyN')).toBe(false);
  expect(keys.released('KeyN')).toBe(true);
});
