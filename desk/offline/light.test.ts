import { expect, test } from 'vitest';
import { inked, lightCopy } from './light.ts';

const dot = (red: number, green = red, blue = red): number[] => [red, green, blue, 255];
const INK = dot(0);
const SEAL = dot(204, 34, 34);
const PAPER = dot(255);

test('print is black and paper white however the page is lit; the red of a seal stays red', () => {
  const dots = Uint8ClampedArray.from([dot(230), dot(40), dot(110), dot(30), dot(200, 40, 40)].flat());
  const paper = Uint8ClampedArray.from([dot(235), dot(235), dot(115), dot(115), dot(235)].flat());
  inked(dots, paper);
  expect([...dots]).toEqual([PAPER, INK, PAPER, INK, SEAL].flat());
});

test('of a dark picture there is nothing to divide by, and it is ink', () => {
  const dots = Uint8ClampedArray.from(dot(0));
  inked(dots, Uint8ClampedArray.from(dot(0)));
  expect([...dots]).toEqual(INK);
});

test('a PDF, and what this browser cannot read as a picture, has no light copy', async () => {
  expect(await lightCopy(new Blob(['%PDF-1.7'], { type: 'application/pdf' }))).toBeUndefined();
  globalThis.createImageBitmap = () => Promise.reject(new DOMException('unreadable', 'InvalidStateError'));
  expect(await lightCopy(new Blob(['x'], { type: 'image/jpeg' }))).toBeUndefined();
});
