import type { EarlierPaper } from '@motcua/contract/counter';
import { expect, test } from 'vitest';
import { completed } from './card.ts';
import { asReceived, asRequired } from './counts.ts';
import { different, withAllPapers, withPaper } from './earlier.ts';
import { NEW_VISIT } from './visit.ts';

const paper: EarlierPaper = {
  component: 'TP02',
  kind: 'RESULT',
  name: 'Giấy xác nhận tình trạng hôn nhân',
  number: '01/KQ-UBND',
  fromDossier: '00000000-0000-4000-8000-000000000001',
  fromComponent: null,
  source: { dossierCode: 'H05.170.1-261201-0001', unit: 'phường Nam Sơn', date: '2026-12-01' },
  validTo: null,
};
const source = paper.source;

test('a paper taken over need not be handed in; taken back, it is asked for again', () => {
  const with_ = { ...NEW_VISIT, ...withPaper(NEW_VISIT, paper, true) };
  expect(with_.taken).toEqual({ TP02: paper });
  expect(asReceived(with_.counts)).toEqual([
    { code: 'TP02', originals: 0, certified: 0, copies: 0, present: true },
  ]);
  const without = { ...with_, ...withPaper(with_, paper, false) };
  expect(without.taken).toEqual({});
  expect(asReceived(without.counts)).toEqual([]);
});

test('all at once, and “as required” counts no sheet of what is taken over', () => {
  const visit = { ...NEW_VISIT, ...withAllPapers(NEW_VISIT, [paper, { ...paper, component: 'TP03' }]) };
  expect(Object.keys(visit.taken)).toEqual(['TP02', 'TP03']);
  const asked = {
    name: paper.name,
    originals: 1,
    certified: 0,
    copies: 0,
    presentOnly: false,
    required: true,
    case: null,
  };
  const counts = asRequired(
    [
      { ...asked, code: 'TP01' },
      { ...asked, code: 'TP02' },
    ].filter(({ code }) => visit.taken[code] === undefined),
    visit.counts,
  );
  expect(counts['TP01']).toMatchObject({ originals: 1 });
  expect(counts['TP02']).toMatchObject({ originals: 0, present: true });
});

test('only data that says something else is offered', () => {
  const applicant = { ...NEW_VISIT.applicant, address: 'Phường Kinh Bắc', phone: '' };
  const data = [
    { field: 'address', value: 'phường Kinh Bắc', source },
    { field: 'address', value: 'Phường Võ Cường', source },
    { field: 'phone', value: '0990000003', source },
  ] as const;
  expect(different(data, applicant).map(({ value }) => value)).toEqual(['Phường Võ Cường', '0990000003']);
});

test('what the card says goes before what was known, which fills the rest', () => {
  const card = { ...NEW_VISIT.applicant, fullName: 'Vũ Thị Lan', address: 'Phường Kinh Bắc' };
  const known = { ...NEW_VISIT.applicant, fullName: 'Vu Thi Lan', address: 'Xã cũ', phone: '0990000003' };
  expect(completed(card, known)).toMatchObject({
    fullName: 'Vũ Thị Lan',
    address: 'Phường Kinh Bắc',
    phone: '0990000003',
  });
});
