import type { FeeOrderView } from '@motcua/contract/fee-payments';
import { describe, expect, test } from 'vitest';
import { refusal, type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';
import { DOSSIER_ID, draftOf } from '../testing/sample.ts';

const root = `/ho-so/${DOSSIER_ID}/nop-phi`;
const ORDER: FeeOrderView = {
  id: '00000000-0000-4000-8000-0000000000f1',
  dossierId: DOSSIER_ID,
  code: 'NT7K3MQ9XDP4WNP1',
  state: 'WAITING',
  lines: [
    {
      key: 'copy',
      type: 'FEE',
      name: 'Lệ phí đăng ký lại khai sinh',
      nameEn: 'Charge',
      amount: 8000,
      beneficiary: 'BUDGET',
      unit: null,
    },
  ],
  total: 8000,
  cash: 0,
  entries: [],
  remainder: 8000,
  excess: 0,
  createdAt: '2026-12-05T20:00:00+07:00',
  paidAt: null,
  account: { bankBin: '970436', number: '0011002233', holder: 'TRUNG TAM PVHCC' },
  qr: '00020101021238',
  gateway: true,
  undecided: false,
  simulated: false,
  sends: true,
};
const said = async (order: FeeOrderView, lang: 'vi' | 'en' = 'vi'): Promise<string> => {
  const answers: Answers = { getDossier: () => draftOf(), getFeeOrder: () => ({ order }) };
  const { reply } = await open(root, answers, { lang });
  expect(faultsOf(reply)).toEqual([]);
  return wordsOf(reply);
};

describe('the page of paying a fee', () => {
  test('says what, to which account, under which text, and that it is sent by itself', async () => {
    const words = await said(ORDER);
    for (const told of [
      '8.000 đ',
      'NT7K3MQ9XDP4WNP1',
      '0011002233',
      'tự gửi đi ngay khi tiền tới',
      'qua cổng',
    ])
      expect(words).toContain(told);
    expect(await said(ORDER, 'en')).toContain('sent by itself');
  });

  test('while the gateway has not told, nobody is asked to pay again', async () => {
    expect(await said({ ...ORDER, undecided: true })).toContain('không trả lại lần nữa');
  });

  test('half paid: what is still owed; paid: when, and what was too much', async () => {
    const half = {
      reference: 'FT1',
      method: 'TRANSFER',
      amount: 5000,
      at: '2026-12-05T20:05:00+07:00',
    } as const;
    const part = await said({ ...ORDER, state: 'PART', entries: [half], remainder: 3000 });
    expect(part).toContain('Còn phải nộp');
    expect(part).toContain('3.000 đ');
    const paid: FeeOrderView = {
      ...ORDER,
      state: 'PAID',
      remainder: 0,
      qr: null,
      excess: 2000,
      paidAt: half.at,
    };
    const words = await said(paid);
    expect(words).toContain('Đã nộp đủ lúc 20:05, 05/12/2026');
    expect(words).toContain('Nộp thừa 2.000 đ');
    expect(words).not.toContain('Chuyển khoản bằng mã QR');
  });

  test('no account, no gateway: it says where to pay', async () => {
    const words = await said({ ...ORDER, account: null, qr: null, gateway: false });
    expect(words).toContain('nộp tại một cửa');
    expect(words).not.toContain('qua cổng');
  });

  test('the gateway is another site: the payer is led there, or back with what was refused', async () => {
    const to = 'https://gateway.example.vn/pay?x=1';
    const answers: Answers = { getDossier: () => draftOf(), payByGateway: () => ({ url: to }) };
    const post = { method: 'POST', form: {} } as const;
    expect((await open(`${root}/cong-thanh-toan`, answers, post)).reply).toEqual({ kind: 'REDIRECT', to });
    const paid: Answers = { ...answers, payByGateway: () => Promise.reject(refusal('WRONG_STATE')) };
    expect((await open(`${root}/cong-thanh-toan`, paid, post)).reply).toEqual({ kind: 'REDIRECT', to: root });
  });

  test('no order yet: back to the dossier; opened by a button', async () => {
    const answers: Answers = {
      getDossier: () => draftOf(),
      getFeeOrder: () => ({ order: null }),
      openFeeOrder: () => ORDER,
    };
    expect((await open(root, answers)).reply).toEqual({ kind: 'REDIRECT', to: `/ho-so/${DOSSIER_ID}` });
    const { reply, calls } = await open(root, answers, { method: 'POST', form: {} });
    expect(reply).toEqual({ kind: 'REDIRECT', to: root });
    expect(calls.at(-1)).toMatchObject({ id: 'openFeeOrder', input: { dossierId: DOSSIER_ID } });
  });
});

describe('before it is sent', () => {
  test('declared and paid first: the order says that it is sent then; what is missing is told here', async () => {
    const draft = draftOf();
    const answers: Answers = {
      listPapersForDraft: () => ({ items: [] }),
      getDossier: () => draft,
      openFeeOrder: () => ORDER,
    };
    const form = { 'cam-doan': '1', 'nop-phi': '1' };
    const check = `/ho-so/${DOSSIER_ID}/kiem-tra`;
    const { reply, calls } = await open(check, answers, { method: 'POST', form });
    expect(reply).toEqual({ kind: 'REDIRECT', to: root });
    expect(calls.at(-1)).toMatchObject({
      id: 'openFeeOrder',
      input: { dossierId: DOSSIER_ID, sendWhenPaid: true, declaration: true },
    });
    const undeclared = await open(check, answers, { method: 'POST', form: { 'nop-phi': '1' } });
    expect(undeclared.calls.map(({ id }) => id)).not.toContain('openFeeOrder');
    const refusing: Answers = {
      ...answers,
      openFeeOrder: () => Promise.reject(refusal('INCOMPLETE', { detail: 'Còn thiếu giấy tờ.' })),
    };
    const told = await open(check, refusing, { method: 'POST', form });
    expect(htmlOf(told.reply)).toContain('Còn thiếu giấy tờ.');
  });
});
