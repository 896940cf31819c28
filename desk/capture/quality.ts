import type { Fault } from './pages.ts';

/** A picture in shades of grey, row by row, 0 black to 255 white, as large as it will be sent. */
export interface Grey {
  width: number;
  height: number;
  levels: Uint8Array;
}

/** A4 at 200 dots per inch, longer side, in pixels (Thông tư 02/2019/TT-BNV). */
const LEGIBLE_LONG_SIDE = 2338;
/** Paper darker than this is read with effort; office light gives 180 and more. */
const DARK_PAPER = 120;
/** Sharpest change from one pixel to the next, as a share of the contrast: print in focus has more than twice this. */
const BLUR = 0.3;
/** Without so much contrast a part of the page is blank, and says nothing about focus. */
const CONTRAST = 60;
const TILE = 96;

/**
 * What makes a page hard to read, each with a remedy of its own in the words of the desk. A hint to the officer, who sees the
 * page: nothing is refused for it.
 */
export function faultsOf(picture: Grey): Fault[] {
  const paper = percentile(picture.levels, 0.9);
  const faults: Fault[] = [];
  if (paper < DARK_PAPER) faults.push('DARK');
  if (isBlurred(picture)) faults.push('BLURRED');
  if (Math.max(picture.width, picture.height) < LEGIBLE_LONG_SIDE) faults.push('SMALL');
  if (isCut(picture, paper)) faults.push('CUT');
  return faults;
}

function percentile(levels: Uint8Array, share: number): number {
  const counts = new Uint32Array(256);
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1;
  let left = levels.length * share;
  for (let level = 0; level < 256; level++) {
    left -= counts[level] ?? 0;
    if (left <= 0) return level;
  }
  return 255;
}

/** Nowhere on the page, not even where there is print, is there a sharp edge. */
function isBlurred(picture: Grey): boolean {
  let printed = false;
  for (let top = 0; top + TILE <= picture.height; top += TILE)
    for (let left = 0; left + TILE <= picture.width; left += TILE) {
      const sharpness = sharpnessOf(picture, left, top);
      if (sharpness === undefined) continue;
      if (sharpness >= BLUR) return false;
      printed = true;
    }
  return printed;
}

/** Steepest edge of one part of the page; undefined where nothing is printed. */
function sharpnessOf({ width, levels }: Grey, left: number, top: number): number | undefined {
  let low = 255;
  let high = 0;
  let steepest = 0;
  for (let y = top; y < top + TILE - 1; y++)
    for (let x = left; x < left + TILE - 1; x++) {
      const at = y * width + x;
      const level = levels[at] ?? 0;
      low = Math.min(low, level);
      high = Math.max(high, level);
      const step = Math.max(
        Math.abs(level - (levels[at + 1] ?? level)),
        Math.abs(level - (levels[at + width] ?? level)),
      );
      steepest = Math.max(steepest, step);
    }
  const contrast = high - low;
  return contrast < CONTRAST ? undefined : steepest / contrast;
}

/**
 * The paper runs out of the picture: on one side there is paper up to the edge, on another the table it lies on. Where paper
 * is on all sides (a flatbed scanner), print that touches an edge is cut.
 */
function isCut(picture: Grey, paper: number): boolean {
  const sides = sidesOf(picture).map((levels) => ({
    bright: shareOf(levels, (level) => level > paper * 0.8),
    ink: shareOf(levels, (level) => level < paper * 0.5),
  }));
  const table = sides.filter(({ bright }) => bright < 0.3).length;
  if (table > 0) return sides.some(({ bright }) => bright > 0.6);
  return sides.some(({ ink }) => ink > 0.04);
}

/** The outermost pixels of each side. */
function sidesOf({ width, height, levels }: Grey): number[][] {
  const along = (length: number, at: (step: number) => number): number[] =>
    Array.from({ length }, (_, step) => levels[at(step)] ?? 0);
  return [
    along(width, (x) => x),
    along(width, (x) => (height - 1) * width + x),
    along(height, (y) => y * width),
    along(height, (y) => y * width + width - 1),
  ];
}

const shareOf = (levels: readonly number[], is: (level: number) => boolean): number =>
  levels.filter(is).length / Math.max(levels.length, 1);
