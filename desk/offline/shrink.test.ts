import { expect, test } from 'vitest';
import { fitted, jpegName, LONG_SIDE, shrunk } from './shrink.ts';

test('a page is no longer than is needed to read it, in its own proportion, and never made larger', () => {
  expect(fitted(3024, 4032)).toEqual({ width: 1316, height: LONG_SIDE });
  expect(fitted(4032, 3024)).toEqual({ width: LONG_SIDE, height: 1316 });
  expect(fitted(800, 600)).toEqual({ width: 800, height: 600 });
  expect(fitted(100_000, 10)).toEqual({ width: LONG_SIDE, height: 1 });
});

test('a picture that has become a JPEG is called one', () => {
  expect(jpegName('Tờ khai.PNG')).toBe('Tờ khai.jpg');
  expect(jpegName('anh.1.png')).toBe('anh.1.jpg');
  expect(jpegName('ảnh.JPG')).toBe('ảnh.JPG');
  expect(jpegName('ảnh')).toBe('ảnh.jpg');
});

test('what is no picture, or cannot be read as one, stays as it was handed in', async () => {
  const pdf = new File(['%PDF-1.7'], 'don.pdf', { type: 'application/pdf' });
  expect(await shrunk(pdf)).toBe(pdf);
  globalThis.createImageBitmap = () => Promise.reject(new DOMException('unreadable', 'InvalidStateError'));
  const broken = new File(['x'], 'hong.jpg', { type: 'image/jpeg' });
  expect(await shrunk(broken)).toBe(broken);
});
