import type { DeviceView } from '@motcua/contract/devices';
import type { UnitChangeView } from '@motcua/contract/units';
import { expect, test } from 'vitest';
import { deviceEntries, newestFirst, unitEntry } from './history.ts';
import { vi } from './words/vi.ts';

const UNIT = { key: 'MC-1', name: 'Trung tâm', shortName: 'TT' };
const BY = { accountId: '1', fullName: 'Vũ' };
const AT = '2026-12-07T08:00:00+07:00';
const FACTS = { name: 'Trung tâm', shortName: 'TT', address: '', phone: '1' };
const CHANGE: UnitChangeView = {
  id: 'a',
  number: 3,
  kind: 'CHANGE',
  status: 'APPLIED',
  unit: UNIT,
  parent: null,
  unitKind: null,
  code: null,
  validFrom: '2026-12-08',
  before: FACTS,
  after: { ...FACTS, name: 'Trung tâm mới', phone: '' },
  reason: 'Sắp xếp',
  basis: 'QĐ 1',
  proposedBy: BY,
  proposedAt: AT,
  decidedBy: { accountId: '2', fullName: 'Hà' },
  decidedAt: '2026-12-07T09:00:00+07:00',
  comment: null,
  mayDecide: false,
};

test('of a unit only what differs stands there, from what to what, and who decided', () => {
  const entry = unitEntry(CHANGE, vi);
  expect(entry.changes).toEqual([
    { label: 'Tên', before: 'Trung tâm', after: 'Trung tâm mới' },
    { label: 'Điện thoại', before: '1', after: '' },
  ]);
  expect(entry).toMatchObject({ by: 'Vũ', decided: { by: 'Hà' }, on: 'Trung tâm, từ 08/12/2026' });
  const ended = unitEntry({ ...CHANGE, kind: 'END', after: null }, vi);
  expect(ended.changes.map(({ after }) => after)).toEqual(['Không còn đơn vị']);
});

test('a device that was taken back has two lines, the latest first', () => {
  const device: DeviceView = {
    id: 'd',
    unit: UNIT,
    name: 'Quầy 1',
    state: 'REVOKED',
    askedBy: BY,
    askedAt: AT,
    decidedBy: BY,
    decidedAt: AT,
    comment: 'mất hôm qua',
    revokedBy: BY,
    revokedAt: '2026-12-09T08:00:00+07:00',
    revocation: 'LOST',
    seenAt: null,
    leasedUntil: null,
    driftMs: null,
    lastSequence: 0,
    freeNumbers: 0,
    aside: 0,
  };
  const entries = newestFirst(deviceEntries(device, vi));
  expect(entries.map(({ what, comment }) => [what, comment])).toEqual([
    ['Thu hồi thiết bị', 'mất hôm qua'],
    ['Xin dùng thiết bị', ''],
  ]);
  expect(deviceEntries({ ...device, state: 'WAITING', decidedAt: null, revokedAt: null }, vi)).toMatchObject([
    { status: 'WAITING', decided: null },
  ]);
});
