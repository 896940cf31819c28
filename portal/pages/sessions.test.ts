import type { MySession } from '@motcua/contract/my-sessions';
import type { RecoveryView } from '@motcua/contract/recovery';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const HERE: MySession = {
  sessionId: '00000000-0000-4000-8000-000000000001',
  current: true,
  way: 'E_IDENTITY',
  identityLevel: 2,
  device: 'Chrome · Android',
  since: '2026-12-05T08:00:00+07:00',
  lastUsedAt: '2026-12-05T08:05:00+07:00',
};
const THERE: MySession = {
  ...HERE,
  sessionId: '00000000-0000-4000-8000-000000000002',
  current: false,
  way: 'PASSWORD',
  device: '',
};
const PATH = '/tai-khoan/phien';
const NONE = { listMyRecoveries: () => ({ items: [] }) };
const both = { ...NONE, listMySessions: () => ({ items: [HERE, THERE] }) };
const RECOVERY: RecoveryView = {
  id: '00000000-0000-4000-8000-000000000003',
  issuedAt: '2026-12-05T09:00:00+07:00',
  unit: 'Một cửa phường Nam Sơn',
  officer: 'Nguyễn Văn Minh',
  paper: 'CITIZEN_CARD',
  standing: 'USED',
  until: '2026-12-06T09:00:00+07:00',
  usedAt: '2026-12-05T10:30:00+07:00',
};

describe('where I am signed in', () => {
  test('is told in plain words; only other places can be ended', async () => {
    const { reply } = await open(PATH, both);
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(
      /Chrome · Android Phiên này.*định danh điện tử mức độ 2.*08:00, 05\/12\/2026.*08:05.*không rõ.*Bằng mật khẩu/,
    );
    expect(htmlOf(reply)).toContain(`action="${PATH}/${THERE.sessionId}"`);
    expect(htmlOf(reply)).not.toContain(`action="${PATH}/${HERE.sessionId}"`);
    expect(htmlOf(reply)).toContain(`action="${PATH}/khac"`);
  });
  test('alone, there is nothing to end', async () => {
    const { reply } = await open(
      PATH,
      { ...NONE, listMySessions: () => ({ items: [HERE] }) },
      { lang: 'en' },
    );
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toContain('No other session is open');
    expect(htmlOf(reply)).not.toContain(`action="${PATH}`);
  });
  test.each([
    [THERE.sessionId, 'endMySession'],
    ['khac', 'endMyOtherSessions'],
  ] as const)('ending %s', async (which, operation) => {
    const answers = { endMySession: () => ({}), endMyOtherSessions: () => ({ ended: 1 }) };
    const { reply, calls } = await open(`${PATH}/${which}`, answers, { method: 'POST' });
    expect(reply).toEqual({ kind: 'REDIRECT', to: `${PATH}?xong=1` });
    expect(calls).toMatchObject([{ id: operation, idempotencyKey: 'key-of-the-test' }]);
    expect(wordsOf((await open(`${PATH}?xong=1`, both)).reply)).toContain('Đã kết thúc');
  });
  test('and every code of recovery a counter issued for the account: where, by whom, on which paper', async () => {
    const { reply } = await open(PATH, { ...both, listMyRecoveries: () => ({ items: [RECOVERY] }) });
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(
      /09:00, 05\/12\/2026 Đã dùng Cấp tại Một cửa phường Nam Sơn, cán bộ Nguyễn Văn Minh.*Thẻ căn cước.*10:30/,
    );
  });
  test('a code that was not asked for is cancelled with one press, as long as it is open', async () => {
    const open1 = { ...RECOVERY, standing: 'OPEN' as const, usedAt: null };
    const { reply } = await open(PATH, { ...both, listMyRecoveries: () => ({ items: [open1, RECOVERY] }) });
    expect(htmlOf(reply).match(/action="\/tai-khoan\/khoi-phuc/g)).toHaveLength(1);
    const posted = await open(
      `/tai-khoan/khoi-phuc/${open1.id}`,
      { cancelRecovery: () => ({}) },
      { method: 'POST' },
    );
    expect(posted.reply).toEqual({ kind: 'REDIRECT', to: PATH });
    expect(posted.calls).toMatchObject([{ id: 'cancelRecovery', idempotencyKey: 'key-of-the-test' }]);
  });
  test('one that has ended meanwhile is said', async () => {
    const answers = {
      ...both,
      endMySession: () => Promise.reject(refusal('NOT_FOUND', { detail: 'Hết rồi' })),
    };
    const { reply } = await open(`${PATH}/${THERE.sessionId}`, answers, { method: 'POST' });
    expect(reply).toMatchObject({ status: 422 });
    expect(wordsOf(reply)).toContain('Hết rồi');
    expect(faultsOf(reply)).toEqual([]);
  });
  test('nobody signed in is led to sign in', async () =>
    expect((await open(PATH, {}, { account: null })).reply).toEqual({
      kind: 'REDIRECT',
      to: '/dang-nhap?tiep=%2Ftai-khoan%2Fphien',
    }));
});
