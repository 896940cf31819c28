import type { ReceiptView } from '@motcua/contract/money';
import type { FeeRules, FeeView } from '@motcua/contract/fees';
import { describe, expect, test } from 'vitest';
import { refusal, type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { acceptedOf, DOSSIER_ID, draftOf, dueOf, PROCEDURE, RECEIPT, RECEIVING } from '../testing/sample.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const RULES: FeeRules = {
  policy: { onlinePercent: 0, digitalCitizen: false },
  schedule: {
    validFrom: '2018-07-01',
    basis: 'Thông tư 226/2016/TT-BTC',
    certain: false,
    facts: [
      {
        key: 'pages',
        type: 'number',
        label: 'Số trang',
        labelEn: 'Pages',
        unit: 'trang',
        unitEn: 'pages',
        min: 1,
        max: 500,
      },
    ],
    items: [
      {
        key: 'copy',
        type: 'FEE',
        name: 'Phí chứng thực',
        nameEn: 'Certification fee',
        receiver: 'AUTHORITY',
        price: { by: 'UNIT', of: 'pages', price: 2000 },
      },
    ],
  },
};
const FEE: FeeView = {
  lines: [
    {
      key: 'copy',
      type: 'FEE',
      name: 'Phí chứng thực',
      nameEn: 'Certification fee',
      receiver: 'AUTHORITY',
      amount: 6000,
      full: 6000,
      why: ['Số trang: 3 × 2.000 đ = 6.000 đ'],
      whyEn: ['Pages: 3 × 2,000 VND = 6,000 VND'],
    },
  ],
  total: 6000,
  missing: [],
  facts: [
    { key: 'pages', label: 'Số trang', labelEn: 'Pages', value: 3, text: '3 trang', textEn: '3 pages' },
  ],
  channel: 'COUNTER',
  date: '2026-12-05',
  schedule: { validFrom: '2018-07-01', basis: 'Thông tư 226/2016/TT-BTC', certain: false },
};
const MISSING: FeeView = {
  ...FEE,
  lines: [],
  total: null,
  facts: [],
  missing: [{ key: 'pages', label: 'Số trang', labelEn: 'Pages' }],
};
const wrong = refusal('INVALID_INPUT', {
  fields: [{ field: 'feeFacts.pages', message: 'Số trang: nhập số nguyên từ 1 đến 500.' }],
});

describe('the page of a procedure with a schedule', () => {
  const page = `/thu-tuc/${PROCEDURE.code}`;
  const answers: Answers = {
    getProcedure: () => ({ ...PROCEDURE, fee: RULES }),
    listReceivingUnits: () => ({ decides: null, authorities: [], items: RECEIVING }),
    listFaq: () => ({ items: [] }),
    previewDue: () => Promise.reject(refusal('INTERNAL')),
    previewFee: () => ({ fee: FEE }),
  };

  test('shows the rates, and reckons nothing before it is asked', async () => {
    const { reply, calls } = await open(page, answers);
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toContain('2.000 đ mỗi trang');
    expect(wordsOf(reply)).toContain('chưa đối chiếu văn bản');
    expect(calls.map(({ id }) => id)).not.toContain('previewFee');
  });

  test('reckons the fee by its address, with the way of each amount', async () => {
    const { reply, calls } = await open(`${page}?phi-pages=3&phi-kenh=ONLINE`, answers);
    expect(faultsOf(reply)).toEqual([]);
    expect(calls.find(({ id }) => id === 'previewFee')?.input).toEqual({
      code: PROCEDURE.code,
      channel: 'ONLINE',
      facts: { pages: '3' },
    });
    expect(wordsOf(reply)).toContain('Số trang: 3 × 2.000 đ = 6.000 đ');
    expect(wordsOf(reply)).toContain('Tổng phải nộp');
    expect(htmlOf(reply)).toMatch(/name="phi-pages"[^>]*value="3"/);
  });

  test('a wrong number is told beside the field and at the top', async () => {
    const refusing: Answers = { ...answers, previewFee: () => Promise.reject(wrong) };
    const { reply } = await open(`${page}?phi-pages=0&phi-kenh=COUNTER`, refusing);
    expect(faultsOf(reply)).toEqual([]);
    expect(htmlOf(reply)).toMatch(/<a href="#o-phi-pages"\s*>Số trang: nhập số nguyên/);
    expect(htmlOf(reply)).toMatch(/name="phi-pages"[^>]*value="0"[^>]*aria-invalid="true"/);
  });
});

describe('before a dossier is sent', () => {
  const root = `/ho-so/${DOSSIER_ID}/kiem-tra`;
  const draft = draftOf({ fee: MISSING, feeRules: RULES });
  const answers: Answers = {
    listPapersForDraft: () => ({ items: [] }),
    getDossier: () => draft,
    updateDraft: () => RECEIPT,
    submitDossier: () => ({ ...RECEIPT, state: 'SUBMITTED' }),
  };

  test('what the form does not ask for is asked, and what is missing is said', async () => {
    const { reply } = await open(root, answers);
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toContain('Chưa tính được, còn thiếu: số trang.');
  });

  test('what is said is kept, and the page shows what it comes to', async () => {
    const form = { 'tinh-phi': '1', 'phi-pages': '3' };
    const { reply, calls } = await open(root, answers, { method: 'POST', form });
    expect(reply).toEqual({ kind: 'REDIRECT', to: `${root}#phi` });
    expect(calls.at(-1)).toMatchObject({
      id: 'updateDraft',
      input: { dossierId: DOSSIER_ID, feeFacts: { pages: '3' } },
    });
  });

  test('a wrong number is told where it was typed', async () => {
    const refusing: Answers = { ...answers, updateDraft: () => Promise.reject(wrong) };
    const form = { 'tinh-phi': '1', 'phi-pages': '0' };
    const { reply } = await open(root, refusing, { method: 'POST', form });
    expect(reply).toMatchObject({ status: 422 });
    expect(htmlOf(reply)).toMatch(/name="phi-pages"[^>]*value="0"[^>]*aria-invalid="true"/);
  });

  test('it goes with the dossier when that is sent', async () => {
    const form = { 'cam-doan': '1', 'phi-pages': '4' };
    const { calls } = await open(root, answers, { method: 'POST', form });
    expect(calls.at(-1)?.input).toEqual({
      dossierId: DOSSIER_ID,
      declaration: true,
      feeFacts: { pages: '4' },
    });
  });
});

const UNIT = { key: 'MC-1', name: 'Trung tâm', shortName: 'TT' };
const FEE_RECEIPT: ReceiptView = {
  id: '0b6f4f0e-6a5d-4c56-9c0a-2f4d0b8a1c11',
  dossierId: DOSSIER_ID,
  dossierCode: 'H05.1-261207-0001',
  unit: UNIT,
  form: '01BLP0-001',
  symbol: 'BN-26E',
  number: '12',
  payerName: 'Vũ Thị Lan',
  payerAddress: '',
  lines: [],
  total: 6000,
  method: 'CASH',
  issuedAt: '2026-12-07T08:00:00+07:00',
  issuedBy: 'Nguyễn Văn Minh',
  replaces: null,
  replacedBy: null,
  cancelledAt: '2026-12-07T09:00:00+07:00',
  cancelReason: 'Ghi sai tên',
};

test('who follows his dossier sees what he pays, why, and that later rates do not touch it', async () => {
  const { reply } = await open(`/ho-so/${DOSSIER_ID}`, {
    getDossier: () => acceptedOf({ fee: FEE, feeRules: RULES }),
    explainDue: () => dueOf(),
    listDossierReceipts: () => ({ items: [FEE_RECEIPT] }),
  });
  expect(faultsOf(reply)).toEqual([]);
  expect(wordsOf(reply)).toContain('Tổng phải nộp 6.000 đ');
  expect(wordsOf(reply)).toContain('Biên lai số 12, 6.000 đ (PDF)');
  expect(wordsOf(reply)).toContain('đã hủy: Ghi sai tên');
  expect(htmlOf(reply)).toContain(`/bien-lai/${FEE_RECEIPT.id}`);
  expect(wordsOf(reply)).toContain('Tính theo ngày 05/12/2026; mức thu thay đổi sau đó không ảnh hưởng');
});
