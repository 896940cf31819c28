import type { ExternalRequestView, ObligationView } from '@motcua/contract/exchange';
import { describe, expect, test } from 'vitest';
import { refusal, type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';
import { acceptedOf, DOSSIER_ID, dueOf } from '../testing/sample.ts';

const root = `/ho-so/${DOSSIER_ID}`;
const TASK = '00000000-0000-4000-8000-0000000000c1';
const ASKED: ExternalRequestView = {
  taskId: TASK,
  system: 'TAX',
  askedAt: '2026-12-03T08:30:00+07:00',
  sentAt: '2026-12-03T08:30:01+07:00',
  failure: null,
  attempts: 1,
  stopped: false,
  repliedAt: null,
  outcome: null,
  open: true,
  reply: null,
};
const NOTICE: ObligationView = {
  id: '00000000-0000-4000-8000-0000000000c2',
  taskId: TASK,
  code: 'HS7K2M',
  number: '125/TB-CT',
  issuedOn: '2026-12-08',
  payBy: '2027-01-07',
  lines: [
    { name: 'Lệ phí trước bạ', amount: 6_000_000, basis: 'NĐ 10/2022/NĐ-CP' },
    { name: 'Thuế thu nhập cá nhân', amount: 24_000_000, basis: 'Luật Thuế thu nhập cá nhân' },
  ],
  total: 30_000_000,
  payments: [],
  remainder: 30_000_000,
  settledAt: null,
  open: true,
};
const half = { bankReference: 'FT-1', amount: 15_000_000, paidAt: '2026-12-14T15:00:00+07:00' };
const HALF: ObligationView = { ...NOTICE, payments: [half], remainder: 15_000_000 };
const SETTLED: ObligationView = {
  ...NOTICE,
  payments: [half, { ...half, bankReference: 'FT-2', paidAt: '2026-12-14T15:30:00+07:00' }],
  remainder: 0,
  settledAt: '2026-12-14T15:30:00+07:00',
};

const waiting = acceptedOf({
  state: 'AWAITING_FINANCIAL_OBLIGATION',
  process: acceptedOf().process.map((step) =>
    step.status === 'NOW' ? { ...step, kind: 'EXTERNAL' as const, name: 'Xác định và nộp thuế' } : step,
  ),
});
const owed = (obligations: ObligationView[], { request = ASKED, simulated = false } = {}): Answers => ({
  getDossier: () => waiting,
  explainDue: () => dueOf(),
  listObligations: () => ({ obligations, requests: [request], simulated }),
});
const said = async (answers: Answers, lang: 'vi' | 'en' = 'vi'): Promise<string> => {
  const { reply } = await open(root, answers, { lang });
  expect(faultsOf(reply)).toEqual([]);
  return wordsOf(reply);
};

describe('what has to be paid (CD07)', () => {
  test('a dossier that waits for no system outside is not asked about', async () => {
    const { calls } = await open(root, { getDossier: () => acceptedOf(), explainDue: () => dueOf() });
    expect(calls.map(({ id }) => id)).not.toContain('listObligations');
  });

  test('before the notice: whom the dossier waits for, since when, and that one need not go anywhere', async () => {
    const text = await said(owed([]));
    expect(text).toMatch(
      /Đang chờ cơ quan thuế Đã chuyển thông tin lúc 08:30, 03\/12\/2026; bạn không phải đi đâu/,
    );
    expect(text).not.toContain('gián đoạn');
  });

  test('their system is down: said so, and that the request is repeated', async () =>
    expect(await said(owed([], { request: { ...ASKED, sentAt: null, failure: 'mất kết nối' } }))).toMatch(
      /Đang chờ cơ quan thuế.*đang gián đoạn; yêu cầu được gửi lại/,
    ));

  test('the notice: number, day, each amount, the sum, until when and with which words', async () => {
    const text = await said(owed([NOTICE]));
    expect(text).toMatch(
      /Tiền phải nộp Theo thông báo số 125\/TB-CT ngày 08\/12\/2026.*Lệ phí trước bạ 6\.000\.000 đ.*Thuế thu nhập cá nhân 24\.000\.000 đ.*Cộng 30\.000\.000 đ.*Nộp trước hết ngày 07\/01\/2027.*Nội dung chuyển khoản HS7K2M/,
    );
    expect(text).not.toMatch(/Đang chờ cơ quan thuế|Còn phải nộp|giả định/);
  });

  test('half of it paid: the rest is said, and still asked for', async () =>
    expect(await said(owed([HALF]))).toMatch(
      /Đã nộp lúc 15:00, 14\/12\/2026 15\.000\.000 đ Còn phải nộp 15\.000\.000 đ.*Nộp trước hết ngày/,
    ));

  test('all of it received but not yet entered in the dossier: nothing more is asked for', async () => {
    const received = owed([{ ...SETTLED, settledAt: null }], { simulated: true });
    const text = await said(received);
    expect(text).toContain('Đã nhận đủ tiền, đang ghi vào hồ sơ; bạn không phải nộp thêm');
    expect(text).not.toMatch(/Nộp trước hết ngày|Nội dung chuyển khoản|Nộp 0 đ|Đã nộp đủ/);
    expect(await said(received, 'en')).toContain('you need not pay any more');
  });

  test('settled: from when work goes on, and nothing more to do', async () => {
    const text = await said(owed([SETTLED], { simulated: true }));
    expect(text).toMatch(/✓ Đã nộp đủ lúc 15:30, 14\/12\/2026\. Hồ sơ được giải quyết tiếp từ lúc đó/);
    expect(text).not.toMatch(/Nộp trước hết ngày|Còn phải nộp|giả định/);
  });

  test('too much paid is said too', async () =>
    expect(await said(owed([{ ...SETTLED, remainder: -500_000 }]))).toMatch(/Nộp thừa 500\.000 đ/));

  test('in English', async () =>
    expect(await said(owed([HALF], { simulated: true }), 'en')).toMatch(
      /To be paid Notice no\. 125\/TB-CT of 08\/12\/2026.*Total 30,000,000 VND.*Still to be paid 15,000,000 VND.*Pay by 07\/01\/2027.*demonstration.*Pay 15,000,000 VND \(invented\)/,
    ));
});

describe('paying in a demonstration', () => {
  const paid: Answers = {
    ...owed([HALF], { simulated: true }),
    payInDemonstration: () => ({ booked: 'BOOKED' }),
  };
  const pay = (khoan: string, answers = paid) =>
    open(`${root}/nop-tien`, answers, { method: 'POST', form: { khoan } });

  test('is a form that works without JavaScript', async () => {
    const { reply } = await open(root, paid);
    expect(htmlOf(reply)).toMatch(
      new RegExp(
        `<form method="post" action="${root}/nop-tien"[^>]*>.*value="${NOTICE.id}".*<button>Nộp 15.000.000 đ`,
      ),
    );
  });
  test('pays what is left, once a press', async () => {
    const { reply, calls } = await pay(NOTICE.id);
    expect(calls.at(-1)).toEqual({
      id: 'payInDemonstration',
      input: { obligationId: NOTICE.id, amount: 15_000_000 },
      idempotencyKey: 'key-of-the-test',
    });
    expect(reply).toEqual({ kind: 'REDIRECT', to: root });
  });
  test('what is settled, or not of this dossier, is not paid', async () => {
    for (const [id, answers] of [
      [NOTICE.id, { ...paid, ...owed([SETTLED], { simulated: true }) }],
      ['00000000-0000-4000-8000-0000000000c9', paid],
    ] as const) {
      const { reply, calls } = await pay(id, answers);
      expect(calls.map((call) => call.id)).not.toContain('payInDemonstration');
      expect(reply).toEqual({ kind: 'REDIRECT', to: root });
    }
  });
  test('somebody else’s dossier is refused', async () => {
    const { reply } = await pay(NOTICE.id, { getDossier: () => Promise.reject(refusal('FORBIDDEN')) });
    expect(reply).toMatchObject({ status: 403 });
  });
});
