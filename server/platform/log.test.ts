import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { openLog, withoutPersonalData } from './log.ts';

function capture() {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: openLog({ destination }), written: () => lines.join('') };
}

describe('no personal data reaches the log', () => {
  test.each([
    ['identity number', 'CCCD 024185001234 đã tồn tại'],
    ['old identity card number', 'CMND 121234567'],
    ['phone number', 'gọi 0912345678'],
    ['phone number in groups', 'gọi 0912 345 678 hoặc 0912.345.678'],
    ['phone number from abroad', 'gọi +84912345678'],
    ['mail address', 'gửi tới nguyen.van.an@example.vn'],
  ])('%s in a text', (_, text) => {
    const cleaned = withoutPersonalData(text);
    expect(cleaned).toContain('[ẩn]');
    expect(cleaned).not.toMatch(/\d{3}|@/);
  });

  test.each([
    'fullName',
    'applicantName',
    'phone',
    'applicant_phone',
    'email',
    'address',
    'birthDate',
    'password',
    'token',
    'sessionToken',
    'cookie',
    'authorization',
    'identityNumber',
    'body',
    'answers',
    'note',
  ])('the field %s, at any depth', (field) => {
    expect(withoutPersonalData({ act: 'accept', dossier: [{ [field]: 'Nguyễn Văn An' }] })).toEqual({
      act: 'accept',
      dossier: [{ [field]: '[ẩn]' }],
    });
  });

  test('a number in an error’s message, its stack and its cause', () => {
    const { log, written } = capture();
    const cause = Object.assign(new Error('Key (identity_number)=(024185001234) already exists'), {
      code: '23505',
    });
    log.error({ err: new Error('not accepted for 0912345678', { cause }) }, 'act failed');
    log.error(new Error('again 024185001234'));
    expect(written()).not.toMatch(/024185001234|0912345678/);
    expect(written()).toContain('23505');
    expect(written()).toContain('log.test.ts');
  });

  test('in the message, its arguments and the fields of a child log', () => {
    const { log, written } = capture();
    log.info('dossier of %s accepted', '024185001234');
    log.child({ phone: '0912345678', request: 'r-1' }).info('done 024185001234');
    expect(written()).not.toMatch(/024185001234|0912345678/);
    expect(written()).toContain('r-1');
  });
});

test('a URL is logged without its query, where citizens’ search words stand', () => {
  expect(withoutPersonalData({ req: { method: 'GET', url: '/tra-cuu?q=Nguyễn+Văn+An' } })).toEqual({
    req: { method: 'GET', url: '/tra-cuu' },
  });
});

test('what an operator needs stays readable', () => {
  const useful = {
    dossier: 'H02.31.07-260722-000123',
    at: '2026-07-22T08:15:00.000Z',
    day: '2026-07-22',
    url: '/api/dossiers/H02.31.07-260722-000123/accept',
    milliseconds: 1_784_708_100_000,
    size: 12_345_678,
    act: 'accept',
    name: 'motcua',
    id: '0198f3c2-7a51-7c3e-9d7e-3f2b6c1d4e5f',
    none: null,
  };
  expect(withoutPersonalData(useful)).toEqual(useful);
});

test('a line is JSON with time, level and message', () => {
  const { log, written } = capture();
  log.warn({ queue: 'messages' }, 'backlog');
  expect(JSON.parse(written())).toMatchObject({
    level: 'warn',
    queue: 'messages',
    msg: 'backlog',
    time: expect.any(String),
  });
});
