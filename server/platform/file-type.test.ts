import { expect, test } from 'vitest';
import { ACCEPTED_EXTENSIONS, fileType } from './file-type.ts';

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const JPEG = [0xff, 0xd8, 0xff, 0xe0];
const PNG = [0x89, 0x50, 0x4e, 0x47];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const of = (name: string, bytes: number[]) => fileType(name, Uint8Array.from(bytes));

test('name and first bytes agree', () => {
  expect(of('a.pdf', PDF)).toBe('application/pdf');
  expect(of('ẢNH.JPG', JPEG)).toBe('image/jpeg');
  expect(of('anh.jpeg', JPEG)).toBe('image/jpeg');
  expect(of('anh.png', PNG)).toBe('image/png');
  expect(of('don.docx', ZIP)).toContain('wordprocessingml');
  expect(of('bang.xlsx', ZIP)).toContain('spreadsheetml');
});

test('or the file is not taken', () => {
  expect(of('a.pdf', PNG)).toBeUndefined();
  expect(of('a.exe', PDF)).toBeUndefined();
  expect(of('a.pdf', [])).toBeUndefined();
  expect(of('pdf', PDF.slice(0, 3))).toBeUndefined();
  expect(of('a.zip', ZIP)).toBeUndefined();
});

test('no kind that a browser would run', () => {
  expect(ACCEPTED_EXTENSIONS).not.toEqual(expect.arrayContaining(['html']));
  expect(ACCEPTED_EXTENSIONS).not.toEqual(expect.arrayContaining(['svg']));
});
