import type { PartView } from '@motcua/contract/dossier-view';
import { describe, expect, test } from 'vitest';
import { partOf, parts } from './parts.ts';

const setting = { lang: 'vi' } as Parameters<typeof parts>[0];
const WAITS: PartView = {
  id: null,
  code: null,
  step: 'Cấp thẻ bảo hiểm y tế',
  stepEn: 'Health insurance card',
  procedureName: 'Cấp thẻ',
  authority: null,
  state: null,
  acceptedAt: null,
  dueAt: null,
  finishedAt: null,
  deadline: null,
  waitsFor: ['Số định danh của trẻ'],
  result: null,
  text: 'Bắt đầu ngay khi có: Số định danh của trẻ',
  textEn: 'Begins as soon as there is: Số định danh của trẻ',
};
const ASKED: PartView = {
  ...WAITS,
  id: '0d3f6a52-6b0b-4a0e-9d4e-0a3c5f7e1b11',
  code: 'H05.1-261130-0001-P3',
  state: 'SUPPLEMENT_IN_PROCESS',
  text: 'Chờ bạn bổ sung giấy tờ của phần này',
};

describe('the parts of a case', () => {
  test('a part that has not begun leads nowhere and says what it waits for', () => {
    const shown = String(parts(setting, { parts: [WAITS] }));
    expect(shown).toContain('Bắt đầu ngay khi có: Số định danh của trẻ');
    expect(shown).not.toContain('href');
  });

  test('only the part that asks for papers has a button for them', () => {
    const shown = String(parts(setting, { parts: [WAITS, ASKED] }));
    expect(shown.match(/bo-sung/g)).toHaveLength(1);
    expect(shown).toContain(`/ho-so/${ASKED.id}/bo-sung`);
  });

  test('a part whose step has no English name keeps the Vietnamese one, marked so', () => {
    const inEnglish = { ...setting, lang: 'en' } as const;
    expect(String(parts(inEnglish, { parts: [WAITS] }))).toContain('Health insurance card');
    expect(String(parts(inEnglish, { parts: [{ ...WAITS, stepEn: '' }] }))).toContain(
      '<span lang="vi">Cấp thẻ bảo hiểm y tế</span>',
    );
  });

  test('a dossier that stands for itself shows nothing', () => {
    expect(parts(setting, { parts: [] })).toBe(false);
    expect(partOf(setting, { partOf: null })).toBe(false);
  });
});
