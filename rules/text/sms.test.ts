import { expect, test } from 'vitest';
import { smsLength, smsParts } from './sms.ts';

test.each([
  ['', 'GSM7', 0, 0, 160],
  ['a'.repeat(160), 'GSM7', 160, 1, 0],
  ['a'.repeat(161), 'GSM7', 161, 2, 145],
  ['a'.repeat(306), 'GSM7', 306, 2, 0],
  ['a'.repeat(307), 'GSM7', 307, 3, 152],
  ['ư'.repeat(70), 'UCS2', 70, 1, 0],
  ['ư'.repeat(71), 'UCS2', 71, 2, 63],
  ['ư'.repeat(134), 'UCS2', 134, 2, 0],
  ['ư'.repeat(135), 'UCS2', 135, 3, 66],
] as const)('%# a text at the edge of a segment', (text, encoding, units, segments, left) => {
  expect(smsLength(text)).toEqual({ encoding, units, segments, left });
});

test('one Vietnamese letter outside the alphabet shortens the whole message; à, è, ì, ò, ù and é are inside it', () => {
  expect(smsLength('Ho so da co ket qua')).toMatchObject({ encoding: 'GSM7', units: 19 });
  expect(smsLength('à è ì ò ù é')).toMatchObject({ encoding: 'GSM7', units: 11 });
  expect(smsLength('Hồ sơ đã có kết quả')).toMatchObject({ encoding: 'UCS2', units: 19 });
  expect(smsLength('á')).toMatchObject({ encoding: 'UCS2', units: 1 });
});

test.each(['^', '{', '}', '\\', '[', '~', ']', '|', '€', '\f'])('%s takes two of 7 bits', (character) => {
  expect(smsLength(character)).toMatchObject({ encoding: 'GSM7', units: 2 });
  expect(smsLength('a'.repeat(159) + character)).toMatchObject({ units: 161, segments: 2 });
});

test('but one of UCS-2', () => {
  expect(smsLength('ư€')).toMatchObject({ encoding: 'UCS2', units: 2 });
});

test('a character of two units is not cut by the end of a part', () => {
  expect(smsLength(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({
    units: 306,
    segments: 3,
    left: 152,
  });
  expect(smsLength(`${'ư'.repeat(66)}😀${'ư'.repeat(66)}`)).toMatchObject({
    encoding: 'UCS2',
    units: 134,
    segments: 3,
    left: 66,
  });
});

test('line breaks are of the alphabet, a tabulator and the escape are not', () => {
  expect(smsLength('a\r\nb')).toMatchObject({ encoding: 'GSM7', units: 4 });
  expect(smsLength('\t').encoding).toBe('UCS2');
  expect(smsLength('\u001B').encoding).toBe('UCS2');
});

test('the parts of a text are as many as are counted, and are the text again', () => {
  for (const text of [
    '',
    'a',
    'ư'.repeat(70),
    'ư'.repeat(71),
    'a'.repeat(400),
    `${'ư'.repeat(66)}😀${'ư'.repeat(66)}`,
  ]) {
    expect(smsParts(text).join('')).toBe(text);
    expect(smsParts(text).length).toBe(Math.max(1, smsLength(text).segments));
  }
});
