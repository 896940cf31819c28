import { describe, expect, test } from 'vitest';
import { sentencesOf, syllablesIn, wordsFound } from './index.ts';

const WORDS = [
  { word: 'hợp lệ', everyday: 'đúng và đủ' },
  { word: 'hồ sơ hợp lệ', everyday: 'đủ giấy tờ' },
  { word: 'BHXH', everyday: 'bảo hiểm xã hội' },
  { word: 'LLTP', everyday: 'lý lịch tư pháp' },
];
const found = (text: string) => wordsFound(text, WORDS).map(({ word }) => word);

describe('sentences', () => {
  test.each([
    ['Nộp hồ sơ. Nhận kết quả.', ['Nộp hồ sơ.', 'Nhận kết quả.']],
    ['Mã 1.001193 theo Đ.100 của luật.', ['Mã 1.001193 theo Đ.100 của luật.']],
    ['Ai nộp? Cha hoặc mẹ', ['Ai nộp?', 'Cha hoặc mẹ']],
    ['Dòng một\n\n dòng hai ', ['Dòng một', 'dòng hai']],
    ['', []],
  ])('%j', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));
});

test.each([
  ['Nộp hồ sơ', 3],
  ['Theo Nghị định 15/2021/NĐ-CP – còn hiệu lực', 7],
  [' ', 0],
])('%j has %i syllables', (text, count) => expect(syllablesIn(text)).toBe(count));

describe('words of a list in a text', () => {
  test.each([
    ['Hồ sơ hợp lệ thì nhận', ['hồ sơ hợp lệ']],
    ['Giấy hợp lệ và BHXH', ['hợp lệ', 'BHXH']],
    ['Hợp lệ, hợp lệ', ['hợp lệ']],
    ['Giấy hợp lệ'.normalize('NFD'), ['hợp lệ']],
    ['không phù hợp lệnh', []],
    ['mẫu 03/2013/TT-LLTP', []],
    ['sổ bhxh', []],
  ])('%j: %j', (text, words) => expect(found(text)).toEqual(words));
});
