import { expect, test } from 'vitest';
import { rowAct } from './row-keys.ts';

const key = (pressed: string) => ({
  key: pressed,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
});
const field = { button: false, openList: false };

test.each([
  ['Enter in a field adds the step below', 'ADD_BELOW', rowAct(key('Enter'), field)],
  ['in an open list it chooses', undefined, rowAct(key('Enter'), { ...field, openList: true })],
  ['on a button it presses', undefined, rowAct(key('Enter'), { ...field, button: true })],
  [
    'while a word is composed it ends the word',
    undefined,
    rowAct({ ...key('Enter'), isComposing: true }, field),
  ],
  ['with Ctrl it proposes', undefined, rowAct({ ...key('Enter'), ctrlKey: true }, field)],
  ['Alt with an arrow moves the row', 'MOVE_UP', rowAct({ ...key('ArrowUp'), altKey: true }, field)],
  ['an arrow alone does not', undefined, rowAct(key('ArrowUp'), field)],
  ['Alt Delete removes it', 'REMOVE', rowAct({ ...key('Delete'), altKey: true }, field)],
])('%s', (_, act, is) => {
  expect(is).toBe(act);
});
