import { beforeEach, expect, test } from 'vitest';
import { choose, forgetViewed, noteViewed, viewed } from './viewed.ts';

beforeEach(() => viewed.set(new Map()));

test('only what was read can be chosen', () => {
  choose('a', true);
  expect(viewed.get().size).toBe(0);
  noteViewed('a', 3);
  choose('a', true);
  expect(viewed.get().get('a')).toEqual({ version: 3, chosen: true });
});

test('what changed since has to be chosen again, what did not stays chosen', () => {
  noteViewed('a', 3);
  choose('a', true);
  noteViewed('a', 3);
  expect(viewed.get().get('a')?.chosen).toBe(true);
  noteViewed('a', 4);
  expect(viewed.get().get('a')).toEqual({ version: 4, chosen: false });
});

test('what was refused has to be read again', () => {
  noteViewed('a', 3);
  noteViewed('b', 1);
  forgetViewed('a');
  expect([...viewed.get().keys()]).toEqual(['b']);
});
