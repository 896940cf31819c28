import type { ReturnRow } from '@motcua/contract/returning';
import { expect, test } from 'vitest';
import { deliveryOf, freshHand, lackOf, type Hand } from './hand.ts';

const UNIT = { key: 'MC', name: 'Trung tâm', shortName: 'TT' };
const ROW: ReturnRow = {
  dossierId: 'd1',
  code: 'H05-1',
  procedureName: 'Đăng ký giám hộ',
  applicantName: 'Vũ Thị Lan',
  applicantIdTail: '0003',
  isOrganisation: false,
  result: { name: 'Trích lục', number: '1', date: '2026-12-07', outcome: 'GRANT' },
  resultChannel: 'COUNTER',
  electronic: true,
  readyAt: '2026-12-07T08:00:00+07:00',
  waited: 0,
  tooLong: false,
  remindedAt: null,
  place: UNIT,
  authority: UNIT,
  paper: 'HERE',
  paperSlip: null,
  paperUnit: UNIT,
  originals: [],
  notTaken: null,
};
const WITH_PAPERS: ReturnRow = {
  ...ROW,
  originals: [
    { code: 'TP01', name: 'Thẻ', count: 1, kind: 'BACK' },
    { code: 'TP02', name: 'Giấy chứng nhận cũ', count: 1, kind: 'COLLECT' },
  ],
};
const hand = (change: Partial<Hand> = {}): Hand => ({
  ...freshHand([ROW], '999188000003', 'Giấy ủy quyền'),
  ...change,
});

test.each([
  ['nothing chosen', [], hand(), 'NONE_CHOSEN'],
  ['nobody named', [ROW], hand({ name: ' ' }), 'NAME'],
  ['no paper of identity', [ROW], hand({ idNumber: '12' }), 'ID_NUMBER'],
  ['for another, without date', [ROW], hand({ proof: 'AUTHORISATION' }), 'AUTHORITY'],
  ['for another, not checked', [ROW], hand({ proof: 'AUTHORISATION', date: '2026-12-01' }), 'UNCHECKED'],
  ['originals not said', [WITH_PAPERS], hand(), 'ORIGINALS'],
  ['the receipt is enough', [ROW], hand({ proof: 'RECEIPT', idNumber: '' }), undefined],
  ['electronically nobody shows a paper', [ROW], hand({ method: 'ELECTRONIC', idNumber: '' }), undefined],
  ['whole', [ROW], hand(), undefined],
] as const)('%s', (_, rows, said, lack) => {
  expect(lackOf(rows, said, {})).toBe(lack);
});

test('a paper kept or missing needs its reason, and goes with it', () => {
  const said = { TP01: { fate: 'RETURNED', reason: 'bỏ' }, TP02: { fate: 'MISSING', reason: '' } } as const;
  expect(lackOf([WITH_PAPERS], hand(), { d1: said })).toBe('ORIGINALS');
  const whole = { ...said, TP02: { fate: 'MISSING', reason: ' Báo mất ' } } as const;
  expect(lackOf([WITH_PAPERS], hand(), { d1: whole })).toBeUndefined();
  expect(deliveryOf(WITH_PAPERS, hand(), whole).originals).toEqual([
    { code: 'TP01', fate: 'RETURNED' },
    { code: 'TP02', fate: 'MISSING', reason: 'Báo mất' },
  ]);
});

test('somebody else comes with his paper of authority; the applicant without one', () => {
  const other = hand({
    proof: 'AUTHORISATION',
    name: 'Vũ Văn Nam',
    date: '2026-12-01',
    number: '12',
    checked: true,
  });
  expect(deliveryOf(ROW, other, {})).toMatchObject({
    proof: 'AUTHORISATION',
    authority: { paper: 'Giấy ủy quyền', number: '12', date: '2026-12-01' },
  });
  const self = deliveryOf(ROW, hand(), {});
  expect(self).toMatchObject({ proof: 'IDENTITY', receiverIdNumber: '999188000003' });
  expect(self).not.toHaveProperty('authority');
});

test('to the account only where all that was found was asked for there', () => {
  const online: ReturnRow = { ...ROW, resultChannel: 'ELECTRONIC' };
  expect(freshHand([online], '', '').method).toBe('ELECTRONIC');
  expect(freshHand([online, ROW], '', '').method).toBe('COUNTER');
  expect(freshHand([{ ...online, electronic: false }], '', '').method).toBe('COUNTER');
  expect([freshHand([ROW], '', '').proof, freshHand([ROW], '999188000003', '').proof]).toEqual([
    'RECEIPT',
    'IDENTITY',
  ]);
});

test('by post where all of it was asked for so; then nobody shows a paper', () => {
  const posted: ReturnRow = { ...ROW, resultChannel: 'POST' };
  expect(freshHand([posted, ROW], '', '').method).toBe('COUNTER');
  const given = freshHand([posted], '', '');
  expect(given.method).toBe('POST');
  expect(lackOf([posted], given, {})).toBeUndefined();
  expect(deliveryOf(posted, given, {})).toMatchObject({ method: 'POST', signed: 'BY_NAME' });
});
