import { describe, expect, test } from 'vitest';
import { changePages, clipOf, editOf, sentId, UNCUT, type CapturedPage, type NewPage } from './pages.ts';

const blob = new Blob(['x']);
const page = (key: string, more: Partial<NewPage> = {}): NewPage => ({
  key,
  kind: 'PICTURE',
  blob,
  url: `blob:${key}`,
  faults: [],
  byPhone: false,
  ...more,
});
const three = ['a', 'b', 'c'].reduce<readonly CapturedPage[]>(
  (pages, key) => changePages(pages, { do: 'ADD', page: page(key), inPlaceOf: undefined }),
  [],
);
const keys = (pages: readonly CapturedPage[]): string => pages.map(({ key }) => key).join('');
const [first] = three;

describe('order', () => {
  test.each([
    ['a', 1, 'bac'],
    ['c', 0, 'cab'],
    ['b', 9, 'acb'],
    ['b', -3, 'bac'],
    ['x', 0, 'abc'],
  ])('page %s to place %i', (key, to, after) => {
    expect(keys(changePages(three, { do: 'MOVE', key, to }))).toBe(after);
  });

  test('a page taken anew stands where the one before it stood', () => {
    expect(keys(changePages(three, { do: 'ADD', page: page('n'), inPlaceOf: 'b' }))).toBe('anc');
  });

  test('where that one is gone meanwhile it comes last; a page that is here already is not added', () => {
    expect(keys(changePages(three, { do: 'ADD', page: page('n'), inPlaceOf: 'x' }))).toBe('abcn');
    expect(changePages(three, { do: 'ADD', page: page('b'), inPlaceOf: undefined })).toBe(three);
  });

  test('a page thrown away', () => {
    expect(keys(changePages(three, { do: 'REMOVE', key: 'b' }))).toBe('ac');
  });
});

describe('turned and cut', () => {
  test('four turns are none, and what was cut turns along', () => {
    const crop = { top: 0.1, right: 0.2, bottom: 0.3, left: 0.4 };
    let pages = changePages(three, { do: 'CROP', key: 'a', crop });
    pages = changePages(pages, { do: 'TURN', key: 'a' });
    expect(pages[0]).toMatchObject({ turns: 1, crop: { top: 0.4, right: 0.1, bottom: 0.2, left: 0.3 } });
    for (let turn = 0; turn < 3; turn++) pages = changePages(pages, { do: 'TURN', key: 'a' });
    expect(pages[0]).toMatchObject({ turns: 0, crop });
  });

  test('cut on the right after one turn is cut at the top of the picture as it came', () => {
    expect(clipOf({ turns: 0, crop: { ...UNCUT, right: 0.25 } })).toBe('inset(0% 25% 0% 0%)');
    expect(clipOf({ turns: 1, crop: { ...UNCUT, right: 0.25 } })).toBe('inset(25% 0% 0% 0%)');
    expect(clipOf({ turns: 3, crop: { ...UNCUT, right: 0.25 } })).toBe('inset(0% 0% 25% 0%)');
  });

  test('something is always left', () => {
    const [cut] = changePages(three, { do: 'CROP', key: 'a', crop: { ...UNCUT, left: 0.7, right: 0.8 } });
    expect((cut?.crop.left ?? 1) + (cut?.crop.right ?? 1)).toBeLessThanOrEqual(0.9);
  });
});

describe('what the server has', () => {
  test('a page from the telephone is there as it came, and is sent once it was changed', () => {
    const added = {
      do: 'ADD',
      page: page('p', { id: 'on-server', byPhone: true }),
      inPlaceOf: undefined,
    } as const;
    const pages = changePages([], added);
    expect(pages.map(sentId)).toEqual(['on-server']);
    expect(changePages(pages, { do: 'TURN', key: 'p' }).map(sentId)).toEqual([undefined]);
  });

  test('sent as it is now it is not sent again', () => {
    const as = first === undefined ? '' : editOf(first);
    const pages = changePages(three, { do: 'SENT', key: 'a', id: 'new', as });
    expect(pages.map(sentId)).toEqual(['new', undefined, undefined]);
  });
});
