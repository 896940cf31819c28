import { describe, expect, test } from 'vitest';
import { faultsOf, type Grey } from './quality.ts';

interface Sheet {
  width?: number;
  height?: number;
  paper?: number;
  ink?: number;
  /** Pixels an edge of print takes from paper to ink. */
  soft?: number;
  /** Width of the table seen around the sheet: top, right, bottom, left. */
  table?: [number, number, number, number];
  /** Print begins so far from the edge. */
  margin?: number;
}

const between = (share: number): number => Math.max(0, Math.min(1, share));

/** A sheet with vertical strokes of print. */
function sheet({
  width = 1720,
  height = 2400,
  paper = 230,
  ink = 30,
  soft = 1,
  table = [0, 0, 0, 0],
  margin = 200,
}: Sheet = {}): Grey {
  const levels = new Uint8Array(width * height);
  const [top, right, bottom, left] = table;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const onTable = y < top || y >= height - bottom || x < left || x >= width - right;
      const fromCentre = Math.abs((x % 40) - 20);
      const fromEnd = Math.min(y - margin, height - margin - y) + 1;
      const inMargin = x < margin || x >= width - margin;
      const depth = inMargin ? 0 : between((5 + soft / 2 - fromCentre) / soft) * between(fromEnd / soft);
      levels[y * width + x] = onTable ? 40 : paper - (paper - ink) * depth;
    }
  return { width, height, levels };
}

test('a good scan is not found fault with', () => {
  expect(faultsOf(sheet())).toEqual([]);
});
test('nor is a good photograph with the table all around', () => {
  expect(faultsOf(sheet({ table: [60, 60, 60, 60] }))).toEqual([]);
});
test('nor a blank back of a page, or coloured paper in good light', () => {
  expect(faultsOf(sheet({ ink: 230 }))).toEqual([]);
  expect(faultsOf(sheet({ paper: 160 }))).toEqual([]);
});

describe('each fault by itself', () => {
  test('too dark', () => {
    expect(faultsOf(sheet({ paper: 100, ink: 10 }))).toEqual(['DARK']);
  });
  test('out of focus', () => {
    expect(faultsOf(sheet({ soft: 18 }))).toEqual(['BLURRED']);
  });
  test('too small to be read as A4', () => {
    expect(faultsOf(sheet({ width: 1240, height: 1754 }))).toEqual(['SMALL']);
  });
  test('one side of the paper outside the picture', () => {
    expect(faultsOf(sheet({ table: [60, 60, 0, 60] }))).toEqual(['CUT']);
  });
  test('print up to the edge of a scan', () => {
    expect(faultsOf(sheet({ margin: 0 }))).toEqual(['CUT']);
  });
});

test('several at once', () => {
  expect(faultsOf(sheet({ width: 800, height: 1100, paper: 90, ink: 5, soft: 18 }))).toEqual([
    'DARK',
    'BLURRED',
    'SMALL',
  ]);
});
