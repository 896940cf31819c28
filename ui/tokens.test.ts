import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  contrast,
  contrastFaults,
  CONTRAST,
  CONTRAST_PAIRS,
  DARK,
  LIGHT,
  themeCss,
  themeFaults,
} from './tokens.ts';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const declared = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [
      name,
      value?.toUpperCase(),
    ]),
  );
const [light = '', dark = '', strong = ''] = css.split(/\[data-theme='\w+'\]/);

describe('the colours of every face', () => {
  test('black on white is 21:1', () => expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21));
  test('every text can be read by day', () => expect(contrastFaults(LIGHT)).toEqual([]));
  test('every text can be read by night', () => expect(contrastFaults(DARK)).toEqual([]));
  test('in high contrast every text reaches seven to one', () => {
    for (const [text, ground, least] of CONTRAST_PAIRS)
      expect(contrast(CONTRAST[text], CONTRAST[ground])).toBeGreaterThanOrEqual(least === 3 ? 3 : 7);
  });
  test('the style sheet and the data say the same', () => {
    expect(declared(light)).toEqual(LIGHT);
    expect(declared(dark)).toEqual(DARK);
    expect(declared(strong)).toEqual(CONTRAST);
  });
});

describe("a province's theme", () => {
  test('may change a colour that stays readable; a new primary brings its companions', () => {
    expect(themeFaults({ primary: '#7A1F1F' })).toEqual([]);
    expect(themeCss({ primary: '#7A1F1F' })).toBe(
      ':root{--primary-strong:#551616;--primary-tint:#F2E9E9;--primary:#7A1F1F}\n',
    );
  });
  test('names tokens as data does', () =>
    expect(themeCss({ surfaceMuted: '#FAFAFA' })).toBe(':root{--surface-muted:#FAFAFA}\n'));
  test('a faint colour is refused with its ratio and ours stay', () => {
    expect(themeFaults({ primary: '#9AC7F5' })[0]).toMatch(/primary on surface: 1\.\d+, needs 4.5/);
    expect(themeCss({ primary: '#9AC7F5' })).toBe('');
  });
  test('nothing but a colour gets into the style sheet', () => {
    expect(themeCss({ primary: 'red;}body{display:none' })).toBe('');
    expect(themeCss({ 'x}body{color': '#000000' })).toBe('');
  });
  test('our own colours need no sheet', () => {
    expect(themeCss({})).toBe('');
    expect(themeCss({ primary: LIGHT.primary })).toBe('');
  });
});
