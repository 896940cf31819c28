import { describe, expect, test } from 'vitest';
import { covers, judge, standingAt, type Authority, type Decided, type Judged } from './index.ts';

const at = (text: string): Date => new Date(`${text}+07:00`);
const granted: Authority = {
  id: 'g1',
  holder: 'hoa',
  unit: 'xa',
  kinds: ['SIGN_RESULT'],
  matters: ['1.004837'],
  form: 'TUQ',
  from: at('2026-12-01T00:00'),
  to: at('2027-01-01T00:00'),
  grantedAt: at('2026-11-25T09:00'),
  acceptedAt: at('2026-11-26T09:00'),
  declinedAt: null,
  revokedAt: null,
  inPost: true,
};
const head: Authority = { ...granted, id: 'head', holder: 'chu-tich', matters: ['*'], form: 'TM', to: null };
const result: Decided = { kind: 'SIGN_RESULT', unit: 'xa', procedure: '1.004837', sector: 'Hộ tịch' };
const judged: Judged = {
  person: 'hoa',
  at: at('2026-12-15T10:00'),
  drafters: [],
  drafterRule: 'WHERE_ALONE',
  away: [],
};

describe('an authority in time', () => {
  test('holds to the last minute of its last day, and not at the first of the next', () => {
    expect(standingAt(granted, at('2026-11-30T23:59'))).toBe('NOT_YET');
    expect(standingAt(granted, at('2026-12-01T00:00'))).toBe('IN_FORCE');
    expect(standingAt(granted, at('2026-12-31T23:59'))).toBe('IN_FORCE');
    expect(standingAt(granted, at('2027-01-01T00:00'))).toBe('EXPIRED');
  });

  test('counts from its acceptance on, never before', () => {
    const late = { ...granted, acceptedAt: at('2026-12-15T10:00') };
    expect(standingAt(late, at('2026-12-15T09:59'))).toBe('UNACCEPTED');
    expect(standingAt(late, at('2026-12-15T10:00'))).toBe('IN_FORCE');
    expect(standingAt({ ...granted, acceptedAt: null }, judged.at)).toBe('UNACCEPTED');
    expect(standingAt({ ...granted, grantedAt: null, acceptedAt: null }, judged.at)).toBe('PREPARED');
  });

  test('declined or revoked it ends at that moment; what was signed before stands', () => {
    const revoked = { ...granted, revokedAt: at('2026-12-15T10:00') };
    expect(standingAt(revoked, at('2026-12-15T09:59'))).toBe('IN_FORCE');
    expect(standingAt(revoked, at('2026-12-15T10:00'))).toBe('REVOKED');
    expect(standingAt({ ...granted, declinedAt: granted.grantedAt }, judged.at)).toBe('DECLINED');
  });

  test('does not outlive the post it rests on; what ended otherwise says so', () => {
    const left = { ...granted, inPost: false };
    expect(standingAt(left, judged.at)).toBe('NO_POST');
    expect(standingAt(left, at('2026-11-30T23:59'))).toBe('NOT_YET');
    expect(standingAt(left, at('2027-01-01T00:00'))).toBe('EXPIRED');
    expect(judge([left, head], result, judged)).toEqual({ why: 'NO_POST', nearest: left, others: [head] });
  });
});

describe('what an authority is about', () => {
  test.each([
    ['the procedure', ['1.004837'], {}, true],
    ['another procedure', ['1.001193'], {}, false],
    ['its sector', ['Hộ tịch'], {}, true],
    ['everything', ['*'], {}, true],
    ['a matter the step names', ['khai-tu-lu-dong'], { named: 'khai-tu-lu-dong' }, true],
    ['the procedure, where the step names another matter', ['1.004837'], { named: 'khac' }, false],
    ['another unit', ['*'], { unit: 'xa-khac' }, false],
    ['another kind', ['*'], { kind: 'SIGN_APOLOGY' }, false],
  ] as const)('%s', (_, matters, decided, expected) => {
    expect(covers({ ...granted, matters }, { ...result, ...decided })).toBe(expected);
  });
});

describe('who decides', () => {
  test('whoever holds it; a person without it learns who does', () => {
    expect(judge([granted, head], result, judged)).toEqual({ authority: granted });
    expect(judge([head], result, judged)).toEqual({ why: 'NONE', nearest: null, others: [head] });
  });

  test('an authority that does not count any more is named with the reason', () => {
    const after = { ...judged, at: at('2027-01-01T00:00') };
    expect(judge([granted, head], result, after)).toEqual({
      why: 'EXPIRED',
      nearest: granted,
      others: [head],
    });
  });

  test('of two of his own the one that binds the unit most', () => {
    const own = { ...head, holder: 'hoa' };
    expect(judge([granted, own], result, judged)).toEqual({ authority: own });
  });

  test('who supports is not who decides, as long as somebody else could', () => {
    const drafted = { ...judged, drafters: ['hoa'] };
    expect(judge([granted, head], result, drafted)).toEqual({
      why: 'DRAFTED',
      nearest: granted,
      others: [head],
    });
    expect(judge([granted], result, drafted)).toEqual({ authority: granted });
    expect(judge([granted, head], result, { ...drafted, away: ['chu-tich'] })).toEqual({
      authority: granted,
    });
  });

  test('the parameter may say otherwise', () => {
    const drafted = { ...judged, drafters: ['hoa'] };
    expect(judge([granted], result, { ...drafted, drafterRule: 'NEVER' })).toMatchObject({ why: 'DRAFTED' });
    expect(judge([granted, head], result, { ...drafted, drafterRule: 'ALWAYS' })).toEqual({
      authority: granted,
    });
  });
});
