import type { UnitChangeInput } from '@motcua/contract/units';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATA_FOLDER, loadProvince } from '../load-province.ts';
import { openReference, unitName } from '../organisation/index.ts';
import { accepted } from '../testing/dossier.ts';
import { PASSWORD } from '../testing/password.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const COMMITTEE = 'X-09286-2025';
const COUNTER = 'MC-09286-2025';
const WHY = { reason: 'Sắp xếp lại nơi tiếp nhận', basis: 'QĐ 21/QĐ-UBND ngày 04/12/2026' };
const NEW: UnitChangeInput = {
  kind: 'NEW',
  validFrom: '2026-12-08',
  parent: COMMITTEE,
  unitKind: 'ONE_STOP',
  name: 'Điểm tiếp nhận Vân Dương, phường Nam Sơn',
  shortName: 'ĐTN Vân Dương',
  code: 'H05.170.9',
  abbreviation: 'TTPVHCC',
  address: 'Khu phố Vân Dương, phường Nam Sơn, tỉnh Bắc Ninh',
  phone: '0222 3 999 009',
};
const RENAME: UnitChangeInput = {
  kind: 'CHANGE',
  unit: COUNTER,
  validFrom: '2026-12-08',
  name: 'Trung tâm Một cửa phường Nam Sơn',
  phone: '0222 3 999 001',
};
const DAY = 24 * 3_600_000;

let here: Province;
beforeEach(async () => {
  here = await province();
});
afterEach(() => here.close());

const propose = (change: UnitChangeInput, who = 'qt.vu') =>
  here.as(who).proposeUnitChange({ ...change, ...WHY });
const decide = (changeId: string, approve = true, who = 'ks.ha') =>
  here.as(who).decideUnitChange({ changeId, approve, comment: '' });
const done = async (change: UnitChangeInput) => decide((await propose(change)).id);
const unitOn = async (key: string, date: string) =>
  (await here.anyone.listUnits({ date })).items.find((unit) => unit.key === key);
const left = async (change: UnitChangeInput) => (await refused(propose(change), 'UNIT_IN_USE')).detail ?? '';

describe('a new unit', () => {
  test('is there once a second person has decided, from its date on, and receives for its committee', async () => {
    const { id, status, unit } = await propose(NEW);
    expect({ status, unit }).toEqual({ status: 'WAITING', unit: null });
    expect(await unitOn('TTPVHCC-2026', '2026-12-08')).toBeUndefined();
    expect(await decide(id)).toMatchObject({
      status: 'APPLIED',
      unit: { key: 'TTPVHCC-2026' },
      before: null,
    });
    expect(await unitOn('TTPVHCC-2026', '2026-12-07')).toBeUndefined();
    expect(await unitOn('TTPVHCC-2026', '2026-12-08')).toMatchObject({
      name: NEW.name,
      level: 'COMMUNE',
      parent: COMMITTEE,
      address: NEW.address,
    });
    here.clock.advance(DAY);
    const { items } = await here.anyone.listReceivingUnits({ code: '2.000815', authority: COMMITTEE });
    expect(items.find(({ intakeUnit }) => intakeUnit.key === 'TTPVHCC-2026')).toMatchObject({
      authority: { key: COMMITTEE },
      phone: NEW.phone,
    });
  });

  test('a second of the same abbreviation has a key of its own', async () => {
    await done(NEW);
    const next = { ...NEW, code: 'H05.170.10', name: 'Điểm tiếp nhận Nam Sơn 2', shortName: 'ĐTN 2' };
    expect((await done(next)).unit?.key).toBe('TTPVHCC-2026-2');
  });

  test('is told what does not fit; a people’s committee is another matter', async () => {
    const wrong = {
      ...NEW,
      validFrom: '2026-12-01',
      code: 'H05.170.1',
      abbreviation: 'ttp',
      parent: COUNTER,
    };
    const { fields } = await refused(propose(wrong), 'INVALID_INPUT');
    expect(fields?.map(({ field }) => field)).toEqual(['validFrom', 'abbreviation', 'parent', 'code']);
    const taken = await refused(propose({ ...NEW, code: 'H05.170.1' }), 'INVALID_INPUT');
    expect(taken.fields?.[0]?.message).toContain('Trung tâm Phục vụ hành chính công phường Nam Sơn');
    const merger = await refused(
      propose({ ...NEW, parent: 'UBND-T-2025', unitKind: 'PEOPLES_COMMITTEE' }),
      'INVALID_INPUT',
    );
    expect(merger.detail).toContain('chuyển giao');
    await refused(propose({ ...NEW, parent: 'KHONG-CO' }), 'NOT_FOUND');
  });
});

describe('another name and telephone', () => {
  test('hold from their date on; before it, and for what is finished, the old ones stay', async () => {
    const before = await unitOn(COUNTER, '2026-12-07');
    const view = await done(RENAME);
    expect(view).toMatchObject({
      before: { name: before?.name, phone: before?.phone, address: before?.address },
      after: { name: RENAME.name, phone: RENAME.phone, address: before?.address },
    });
    expect(await unitOn(COUNTER, '2026-12-07')).toEqual(before);
    expect(await unitOn(COUNTER, '2026-12-08')).toMatchObject({
      name: RENAME.name,
      phone: RENAME.phone,
      address: before?.address,
      shortName: before?.shortName,
    });
  });

  test('a slip of the day before bears the old name, one of the day the new', async () => {
    await done(RENAME);
    const header = async () => {
      const { dossierId } = await accepted(here);
      const slips = await here.database.db
        .selectFrom('slip')
        .select('data')
        .where('dossier_id', '=', dossierId)
        .execute();
      return JSON.stringify(slips);
    };
    const old = await header();
    expect(old).not.toContain('Trung tâm Một cửa');
    here.clock.advance(DAY);
    const next = await header();
    expect(next).toContain('Trung tâm Một cửa');
  });

  test('of a commune: addresses with the old name still lead there', async () => {
    await done({
      kind: 'CHANGE',
      unit: COMMITTEE,
      validFrom: '2026-12-08',
      name: 'Ủy ban nhân dân phường Vân Nam',
    });
    here.clock.advance(DAY);
    const { items } = await here.anyone.listUnits({ q: 'phường Vân Nam' });
    expect(items.map(({ key }) => key)).toContain(COMMITTEE);
    for (const place of ['Phường Vân Nam, tỉnh Bắc Ninh', 'Phường Nam Sơn, tỉnh Bắc Ninh']) {
      const { decides } = await here.anyone.listReceivingUnits({ code: '1.004884', place });
      expect([place, decides?.key]).toEqual([place, COMMITTEE]);
    }
  });

  test('what is proposed for a day that passes holds from the day of the decision', async () => {
    const { id } = await propose({ ...RENAME, validFrom: '2026-12-07' });
    here.clock.advance(2 * DAY);
    expect((await decide(id)).validFrom).toBe('2026-12-09');
  });

  test('sent twice with one key it is proposed and decided once', async () => {
    const input = { ...RENAME, ...WHY };
    const first = await here.as('qt.vu').proposeUnitChange(input, { idempotencyKey: 'de-xuat' });
    expect(await here.as('qt.vu').proposeUnitChange(input, { idempotencyKey: 'de-xuat' })).toEqual(first);
    expect((await here.as('qt.vu').listUnitChanges({})).items).toHaveLength(1);
    const decision = { changeId: first.id, approve: true, comment: '' };
    const decided = await here.as('ks.ha').decideUnitChange(decision, { idempotencyKey: 'quyet' });
    expect(await here.as('ks.ha').decideUnitChange(decision, { idempotencyKey: 'quyet' })).toEqual(decided);
  });

  test('nothing new is no proposal, nor is a past day', async () => {
    const { name } = (await unitOn(COUNTER, '2026-12-07')) ?? { name: '' };
    await refused(propose({ kind: 'CHANGE', unit: COUNTER, validFrom: '2026-12-08', name }), 'INVALID_INPUT');
    await refused(propose({ ...RENAME, validFrom: '2026-12-06' }), 'INVALID_INPUT');
  });
});

describe('the end of a unit', () => {
  test('is refused while people serve there or dossiers are open, and says which', async () => {
    const { code } = await accepted(here);
    const detail = await left({ kind: 'END', unit: COUNTER, validFrom: '2026-12-31' });
    expect(detail).toContain(code);
    expect(detail).toContain('hồ sơ chưa xong');
    expect(detail).toContain('người đang hoặc sắp giữ chức vụ');
    expect(await left({ kind: 'END', unit: 'STP-2025', validFrom: '2026-12-31' })).toContain('thủ tục');
    const merger = await refused(
      propose({ kind: 'END', unit: COMMITTEE, validFrom: '2026-12-31' }),
      'INVALID_INPUT',
    );
    expect(merger.detail).toContain('sáp nhập');
  });

  test('of the only counter of a commune is refused; of a second one it holds, and it takes in nothing more', async () => {
    const empty = 'MC-09169-2025';
    expect(await left({ kind: 'END', unit: empty, validFrom: '2026-12-31' })).toContain('duy nhất');
    await done({ ...NEW, validFrom: '2026-12-07' });
    await done({ kind: 'END', unit: 'TTPVHCC-2026', validFrom: '2026-12-31' });
    expect(await unitOn('TTPVHCC-2026', '2026-12-30')).toMatchObject({ validTo: '2026-12-30' });
    expect(await unitOn('TTPVHCC-2026', '2026-12-31')).toBeUndefined();
    const { items } = await here.anyone.listReceivingUnits({ code: '2.000815', authority: COMMITTEE });
    expect(items.map(({ intakeUnit }) => intakeUnit.key)).not.toContain('TTPVHCC-2026');
  });

  test('is looked at again when it is decided', async () => {
    await done({ ...NEW, validFrom: '2026-12-07' });
    const { id } = await propose({ kind: 'END', unit: 'TTPVHCC-2026', validFrom: '2026-12-31' });
    const line = {
      username: 'ns.vd',
      fullName: 'Trần Thị Dương',
      unit: 'TTPVHCC-2026',
      division: null,
      position: 'Cán bộ một cửa',
      roles: ['COUNTER_OFFICER' as const],
      from: '2026-12-07',
      to: null,
    };
    const staff = await here.as('qt.vu').proposeStaff({ lines: [line], ...WHY });
    await here.as('ks.ha').decideStaff({ changeId: staff.id, approve: true, comment: '' });
    expect((await refused(decide(id), 'UNIT_IN_USE')).detail).toContain('Trần Thị Dương');
    expect((await decide(id, false)).status).toBe('REJECTED');
  });
});

describe('who may', () => {
  test('not by whoever proposed it, nor without the office; once', async () => {
    const { id } = await propose(RENAME);
    await refused(decide(id, true, 'qt.vu'), 'SECOND_PERSON');
    for (const who of ['ld.ct', 'qu.minh', 'cd.lan']) {
      await refused(decide(id, true, who), 'FORBIDDEN');
      await refused(propose(RENAME, who), 'FORBIDDEN');
    }
    await refused(propose(RENAME, 'ks.ha'), 'FORBIDDEN');
    for (const who of ['qu.minh', 'cd.lan']) await refused(here.as(who).listUnitChanges({}), 'FORBIDDEN');
    await refused(here.as('qu.minh').previewUnitChange({ change: RENAME }), 'FORBIDDEN');
    expect((await decide(id, false)).status).toBe('REJECTED');
    await refused(decide(id), 'NO_PROPOSAL');
    expect(await unitOn(COUNTER, '2026-12-08')).toEqual(await unitOn(COUNTER, '2026-12-07'));
  });

  test('an administrator of a commune moves its counter, but neither renames the commune nor decides alone', async () => {
    const line = {
      username: 'qt.ns',
      fullName: 'Lê Văn Quản',
      unit: COMMITTEE,
      division: null,
      position: 'Quản trị',
      roles: ['ADMINISTRATOR' as const],
      from: '2026-12-07',
      to: null,
    };
    const staff = await here.as('qt.vu').proposeStaff({ lines: [line], ...WHY });
    await here.as('ks.ha').decideStaff({ changeId: staff.id, approve: true, comment: '' });
    await refused(
      propose(
        { kind: 'CHANGE', unit: COMMITTEE, validFrom: '2026-12-08', name: 'Ủy ban nhân dân phường X' },
        'qt.ns',
      ),
      'FORBIDDEN',
    );
    const { id } = await propose(RENAME, 'qt.ns');
    await refused(decide(id, true, 'qt.ns'), 'SECOND_PERSON');
    expect((await decide(id)).status).toBe('APPLIED');
  });
});

test('the dry run tells what a change touches and writes nothing', async () => {
  const { code } = await accepted(here);
  const { touched } = await here.as('qt.vu').previewUnitChange({ change: RENAME });
  const of = (what: string) => touched.find((one) => one.what === what);
  expect(of('OPEN_DOSSIERS')).toEqual({ what: 'OPEN_DOSSIERS', count: 1, names: [code], blocks: false });
  expect(of('PEOPLE')?.count).toBeGreaterThan(0);
  expect(of('RECEPTION')?.names).toEqual(['Trung tâm Phục vụ hành chính công phường Nam Sơn']);
  const end = { kind: 'END' as const, unit: 'THUE-2025', validFrom: '2026-12-31' };
  const maps = (await here.as('ks.ha').previewUnitChange({ change: end })).touched;
  expect(maps.find(({ what }) => what === 'MAPS')).toMatchObject({ blocks: true });
  expect((await here.as('ks.ha').listUnitChanges({})).items).toEqual([]);
});

test('what was founded, changed and ended here stands after newer data files are loaded', async () => {
  await done({ ...NEW, validFrom: '2026-12-07' });
  await done({ ...NEW, validFrom: '2026-12-07', code: 'H05.170.10', name: 'Điểm thứ hai', shortName: 'Đ2' });
  await done(RENAME);
  await done({ kind: 'END', unit: 'TTPVHCC-2026-2', validFrom: '2026-12-31' });
  const before = (await here.anyone.listUnits({ date: '2026-12-08' })).items;
  await here.database.owner.deleteFrom('data_load').execute();
  const options = { folder: DATA_FOLDER, demoPassword: PASSWORD, now: here.clock.now() };
  expect(await loadProvince(here.database.owner, options)).toBe(true);
  const again = (await openReference(here.database.db)).current();
  await here.services.reference.reload();
  expect((await here.anyone.listUnits({ date: '2026-12-08' })).items).toEqual(before);
  expect(unitName(again, COUNTER, '2026-12-08')).toBe(RENAME.name);
  expect(again.units.get('TTPVHCC-2026-2')?.valid_to).toBe('2026-12-30');
});

test('history: what, by whom, decided by whom, from which to which name', async () => {
  await done(RENAME);
  await propose({ kind: 'CHANGE', unit: COUNTER, validFrom: '2026-12-10', phone: '0222 3 999 002' });
  const { items, mayPropose } = await here.as('qt.vu').listUnitChanges({ unit: COUNTER });
  expect(mayPropose).toBe(true);
  expect(items.map(({ status, mayDecide }) => [status, mayDecide])).toEqual([
    ['WAITING', false],
    ['APPLIED', false],
  ]);
  expect(items[1]).toMatchObject({ after: { name: RENAME.name }, ...WHY });
  expect(items[1]?.decidedBy?.fullName).toBe((await here.as('ks.ha').whoAmI({})).fullName);
  expect((await here.as('ks.ha').listUnitChanges({ unit: COUNTER })).items[0]?.mayDecide).toBe(true);
  expect((await here.as('qt.vu').listUnitChanges({ unit: 'STP-2025' })).items).toEqual([]);
});
