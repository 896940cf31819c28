import { expect, test } from 'vitest';
import {
  DOSSIER_STATES,
  isUnsentState,
  nationalCode,
  NATIONAL_CHANNEL,
  STATES,
  stateWording,
} from './index.ts';

/** The list of the national portal (docs/rules-sources.md), written down again by hand. */
const NATIONAL_WORDING: Record<number, string> = {
  1: 'Mới đăng ký',
  2: 'Được tiếp nhận',
  3: 'Không được tiếp nhận',
  4: 'Đang xử lý',
  5: 'Yêu cầu bổ sung giấy tờ',
  6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  7: 'Công dân yêu cầu rút hồ sơ',
  9: 'Đã xử lý xong',
  10: 'Đã trả kết quả',
};

test('what the citizen reads is the wording of the national code', () => {
  for (const state of DOSSIER_STATES) {
    const code = nationalCode(state);
    if (code !== null && code !== 8) expect(stateWording(state, 'vi'), state).toBe(NATIONAL_WORDING[code]);
  }
});

test('code 8 stands for both ways of stopping', () => {
  expect(DOSSIER_STATES.filter((state) => nationalCode(state) === 8)).toEqual([
    'STOPPED',
    'CLOSED_INCOMPLETE',
  ]);
});

test('every national code is used, and states nobody outside sees have none', () => {
  const codes = DOSSIER_STATES.map(nationalCode);
  for (let code = 1; code <= 10; code++) expect(codes).toContain(code);
  expect(DOSSIER_STATES.filter((state) => nationalCode(state) === null)).toEqual([
    'DRAFT',
    'DISCARDED',
    'ARCHIVED',
  ]);
});

test('code and wording follow from the state alone', () => {
  for (const state of DOSSIER_STATES) {
    expect(nationalCode(state)).toBe(nationalCode(state));
    expect(stateWording(state, 'vi').normalize('NFC')).toBe(stateWording(state, 'vi'));
    expect(stateWording(state, 'en')).not.toBe('');
  }
});

test('completion is a percentage; an ended matter is whole, an unsent one is nothing', () => {
  for (const state of DOSSIER_STATES) {
    const { completion, terminal } = STATES[state];
    expect(completion).toBeGreaterThanOrEqual(0);
    expect(completion).toBeLessThanOrEqual(100);
    expect(completion === 100, state).toBe(terminal && !isUnsentState(state));
    expect(completion === 0, state).toBe(isUnsentState(state));
  }
});

test('channels have the numbers of the national portal', () => {
  expect(NATIONAL_CHANNEL).toEqual({ COUNTER: 1, ONLINE: 2, POST: 3 });
});
