import { expect, test } from 'vitest';
import { changeOf, type UnitDraft } from './unit-draft.ts';

const KNOWN = { name: 'Trung tâm', shortName: 'TT', address: 'Số 1', phone: '' };
const DRAFT: UnitDraft = {
  ...KNOWN,
  kind: 'CHANGE',
  unit: 'MC-1',
  validFrom: '2026-12-08',
  unitKind: 'ONE_STOP',
  code: '',
  abbreviation: '',
};

test('of a known unit only what differs is sent, and nothing where nothing differs', () => {
  expect(changeOf(DRAFT, KNOWN)).toBeUndefined();
  expect(changeOf({ ...DRAFT, name: ' Trung tâm ' }, KNOWN)).toBeUndefined();
  expect(changeOf({ ...DRAFT, phone: '0222', address: '' }, KNOWN)).toEqual({
    kind: 'CHANGE',
    unit: 'MC-1',
    validFrom: '2026-12-08',
    phone: '0222',
    address: '',
  });
});

test('a new unit needs name, code and abbreviation; an end only its day', () => {
  expect(changeOf({ ...DRAFT, kind: 'NEW' }, undefined)).toBeUndefined();
  expect(changeOf({ ...DRAFT, kind: 'NEW', code: 'H05.1', abbreviation: 'TT' }, undefined)).toMatchObject({
    parent: 'MC-1',
    unitKind: 'ONE_STOP',
  });
  expect(changeOf({ ...DRAFT, kind: 'END', name: '' }, KNOWN)).toEqual({
    kind: 'END',
    unit: 'MC-1',
    validFrom: '2026-12-08',
  });
  expect(changeOf({ ...DRAFT, kind: 'END', validFrom: undefined }, KNOWN)).toBeUndefined();
});
