import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { acceptance, device, DONG_VIET, leased, merged, newKey, type Device } from '../testing/device.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province({ at: '2026-12-10T09:00:00+07:00' });
});
afterAll(() => here.close());
beforeEach(() => here.clock.set('2026-12-10T09:00:00+07:00'));

const asked = (officer = 'qu.dong', unit = DONG_VIET) =>
  here.as(officer).registerDevice({ unit, name: 'Máy quầy', key: newKey() });

describe('a device is asked for and decided by another', () => {
  test('only a counter officer of the unit asks', async () => {
    await refused(asked('dv.hotich'), 'FORBIDDEN');
    await refused(asked('qu.minh'), 'FORBIDDEN');
    expect(await asked()).toMatchObject({ state: 'WAITING', askedBy: { fullName: 'Đặng Văn Đông' } });
  });

  test.each(['dv.phochutich', 'dv.chutich', 'qt.vu'])('%s may decide', async (who) => {
    const { id } = await asked();
    const decided = await here.as(who).decideDevice({ deviceId: id, approve: true, comment: '' });
    expect(decided.state).toBe('APPROVED');
  });

  test('neither a colleague of the counter nor the director of another commune does', async () => {
    const { id } = await asked();
    await refused(
      here.as('dv.tiepnhan').decideDevice({ deviceId: id, approve: true, comment: '' }),
      'FORBIDDEN',
    );
    await refused(here.as('ld.pct').decideDevice({ deviceId: id, approve: true, comment: '' }), 'NOT_FOUND');
    await refused(here.as('ks.ha').decideDevice({ deviceId: id, approve: true, comment: '' }), 'FORBIDDEN');
  });

  test('nobody decides his own', async () => {
    const { owner } = here.database;
    await owner
      .insertInto('post')
      .values({
        account_id: await here.accountId('dv.phochutich'),
        unit_key: DONG_VIET,
        division: null,
        position: 'Cán bộ một cửa',
        roles: ['COUNTER_OFFICER'],
        valid_from: '2025-07-01',
        valid_to: null,
      })
      .execute();
    const { id } = await asked('dv.phochutich');
    await refused(
      here.as('dv.phochutich').decideDevice({ deviceId: id, approve: true, comment: '' }),
      'SECOND_PERSON',
    );
  });

  test('it is decided once; a rejection has its reason', async () => {
    const { id } = await asked();
    const director = here.as('dv.phochutich');
    await refused(director.decideDevice({ deviceId: id, approve: false, comment: ' ' }), 'INVALID_INPUT');
    await director.decideDevice({ deviceId: id, approve: false, comment: 'Máy dùng chung' });
    await refused(director.decideDevice({ deviceId: id, approve: true, comment: '' }), 'DEVICE_DECIDED');
  });

  test('a device that waits leases nothing', async () => {
    const key = newKey();
    const { id } = await here.as('qu.dong').registerDevice({ unit: DONG_VIET, name: 'Máy', key });
    await refused(leased(here, { id, key, officer: 'qu.dong' }), 'DEVICE_NOT_APPROVED');
  });
});

describe('the lease', () => {
  let on: Device;
  beforeAll(async () => {
    here.clock.set('2026-12-10T09:00:00+07:00');
    on = await device(here);
  });

  test('fifty numbers of each day and year that 48 hours touch, and until when', () => {
    expect(on.lease.expiresAt).toBe('2026-12-12T09:00:00+07:00');
    const blocks = on.lease.blocks.map(({ series, period, first, last }) => [
      series,
      period,
      last - first + 1,
    ]);
    expect(blocks.toSorted()).toEqual([
      ['DOSSIER', '2026-12-10', 50],
      ['DOSSIER', '2026-12-11', 50],
      ['DOSSIER', '2026-12-12', 50],
      ['GTN', '2026', 50],
      ['PHD', '2026', 50],
      ['PTC', '2026', 50],
    ]);
  });

  test('it speaks with its own secret, for a counter officer of its unit', async () => {
    await refused(leased(here, { ...on, key: newKey() }), 'FORBIDDEN');
    await refused(leased(here, { ...on, officer: 'qu.minh' }), 'NOT_FOUND');
    await refused(leased(here, { ...on, officer: 'dv.phochutich', key: newKey() }), 'FORBIDDEN');
  });

  test('a renewal at once takes nothing; a colleague of the unit may do it on the same machine', async () => {
    const again = await leased(here, { ...on, officer: 'dv.tiepnhan' });
    expect(again.blocks).toEqual(on.lease.blocks);
  });

  test('over the turn of the year it holds numbers of both years', async () => {
    here.clock.set('2026-12-31T10:00:00+07:00');
    const lease = await leased(here, on, 1);
    expect(lease.blocks.filter(({ series }) => series === 'GTN').map(({ period }) => period)).toEqual([
      '2026',
      '2027',
    ]);
  });

  test('what is left of days past is voided with record, once nothing waits on the device', async () => {
    here.clock.set('2026-12-11T08:00:00+07:00');
    const other = await device(here, { name: 'Máy 2' });
    here.clock.set('2026-12-14T08:00:00+07:00');
    await leased(here, other, 1);
    const at = { unit: DONG_VIET, series: 'DOSSIER', period: '2026-12-11' } as const;
    const fates = async () =>
      (await here.as('ks.ha').explainSeries(at)).parts.filter(({ deviceId }) => deviceId === other.id);
    expect((await fates()).map(({ fate }) => fate)).toEqual(['LEASED']);
    await leased(here, other, 0);
    expect(await fates()).toMatchObject([
      { fate: 'VOID', reason: 'PERIOD_PAST', by: 'Đặng Văn Đông', at: '2026-12-14T08:00:00+07:00' },
    ]);
  });
});

describe('A4: a device is stolen', () => {
  let own: Province;
  let on: Device;
  beforeEach(async () => {
    own = await province({ at: '2026-12-10T09:00:00+07:00' });
    on = await device(own, { name: 'Máy bị mất' });
  });
  afterEach(() => own.close());
  const revoke = (who = 'dv.phochutich') =>
    own.as(who).revokeDevice({ deviceId: on.id, revocation: 'STOLEN', comment: 'Mất trộm đêm 10/12' });

  test('who receives may not revoke', async () => {
    await refused(revoke('qu.dong'), 'FORBIDDEN');
    await refused(revoke('kb.phochutich'), 'NOT_FOUND');
  });

  test('its lease ends, every unused number is voided with reason, person and moment', async () => {
    expect(await revoke()).toMatchObject({ state: 'REVOKED', leasedUntil: null, freeNumbers: 0 });
    await refused(leased(own, { ...on, officer: 'dv.tiepnhan' }), 'DEVICE_REVOKED');
    const { voids } = await own.as('dv.phochutich').getDevice({ deviceId: on.id });
    expect(voids).toHaveLength(6);
    for (const one of voids)
      expect(one).toMatchObject({ reason: 'STOLEN', comment: 'Mất trộm đêm 10/12', by: 'Nguyễn Quốc Nam' });
    await refused(revoke(), 'DEVICE_DECIDED');
  });

  test('the session that spoke for it ends', async () => {
    const token = await own.token('qu.dong');
    expect(await own.door.callerOf(token)).not.toBeNull();
    await revoke();
    expect(await own.door.callerOf(token)).toBeNull();
  });
});

describe('what a stolen device had accepted before', () => {
  let own: Province;
  let on: Device;
  beforeEach(async () => {
    own = await province({ at: '2026-12-10T09:00:00+07:00' });
    on = await device(own, { officer: 'dv.tiepnhan' });
  });
  afterEach(() => own.close());

  test('is put aside for a person, who admits it with the number on the paper; later ones are refused', async () => {
    const before = acceptance(on, { at: '2026-12-10T09:40:00+07:00' });
    const after = acceptance(on, { at: '2026-12-10T10:40:00+07:00' });
    own.clock.set('2026-12-10T10:00:00+07:00');
    const director = own.as('dv.phochutich');
    await director.revokeDevice({ deviceId: on.id, revocation: 'STOLEN', comment: 'Mất trộm' });
    // its session is gone; the officer signs in again on the machine that was found
    on = { ...on, officer: 'qu.dong' };
    own.clock.set('2026-12-10T14:25:00+07:00');
    expect(await merged(own, on, before)).toMatchObject({
      outcome: 'ASIDE',
      reason: { code: 'DEVICE_REVOKED' },
    });
    await refused(merged(own, on, after), 'DEVICE_REVOKED');

    const decision = { deviceId: on.id, itemId: before.itemId, admit: true, comment: 'Đã đối chiếu phiếu' };
    await refused(own.as('dv.hotich').decideOfflineItem(decision), 'NOT_FOUND');
    await refused(own.as('qu.dong').decideOfflineItem(decision), 'FORBIDDEN');
    const admitted = await director.decideOfflineItem(decision);
    expect(admitted).toMatchObject({
      outcome: 'MERGED',
      at: '2026-12-10T09:40:00+07:00',
      remarks: ['ADMITTED'],
      receipt: { code: 'H05.149.1-261210-0001' },
    });
    await refused(director.decideOfflineItem(decision), 'DEVICE_DECIDED');
    const { parts } = await own
      .as('ks.ha')
      .explainSeries({ unit: DONG_VIET, series: 'DOSSIER', period: '2026-12-10' });
    expect(parts.map(({ first, last, fate }) => [first, last, fate])).toEqual([
      [1, 1, 'USED'],
      [2, 50, 'VOID'],
    ]);
  });

  test('or dismisses it with a reason; nothing is taken over then', async () => {
    const item = acceptance(on, { at: '2026-12-10T09:40:00+07:00' });
    own.clock.set('2026-12-10T10:00:00+07:00');
    const director = own.as('dv.phochutich');
    await director.revokeDevice({ deviceId: on.id, revocation: 'LOST', comment: 'Thất lạc' });
    await merged(own, { ...on, officer: 'qu.dong' }, item);
    await director.decideOfflineItem({
      deviceId: on.id,
      itemId: item.itemId,
      admit: false,
      comment: 'Không có người nộp nào giữ phiếu này',
    });
    const { items } = await director.getDevice({ deviceId: on.id });
    expect(items).toMatchObject([
      { outcome: 'DISMISSED', receipt: null, comment: 'Không có người nộp nào giữ phiếu này' },
    ]);
  });
});

describe('the snapshot', () => {
  let on: Device;
  beforeAll(async () => {
    here.clock.set('2026-12-10T09:00:00+07:00');
    on = await device(here, { name: 'Máy mới', officer: 'dv.tiepnhan' });
  });
  const snapshot = (stamp?: string) =>
    here
      .as('dv.tiepnhan')
      .getOfflineSnapshot({ deviceId: on.id, key: on.key, ...(stamp === undefined ? {} : { stamp }) });

  test('holds what the counter needs, and until when it may be used; below 400 kB as it travels', async () => {
    const { content, validUntil } = await snapshot();
    expect(validUntil).toBe('2026-12-12T09:00:00+07:00');
    const { gzipSync } = await import('node:zlib');
    const text = JSON.stringify(content);
    expect(gzipSync(text).length).toBeLessThan(400_000);
    const codes = content?.procedures.map(({ view }) => view.code) ?? [];
    expect(codes).toContain('1.004837');
    const forms = new Set(content?.forms.map(({ code }) => code));
    for (const { view, calendar } of content?.procedures ?? []) {
      expect(forms).toContain(view.formCode);
      expect(Object.keys(content?.calendars ?? {})).toContain(calendar);
    }
    expect(content?.calendars['X-07735-2025']?.off).toContain('2027-01-01');
    expect(content).toMatchObject({
      unitCode: 'H05.149.1',
      issuer: 'TTPVHCC',
      officer: { username: 'dv.tiepnhan' },
    });
  });

  test('is not sent again while nothing has changed', async () => {
    const { stamp } = await snapshot();
    here.clock.set('2026-12-10T11:00:00+07:00');
    expect(await snapshot(stamp)).toMatchObject({ stamp, content: null });
  });

  test('is for the device alone', async () => {
    await refused(here.as('dv.tiepnhan').getOfflineSnapshot({ deviceId: on.id, key: newKey() }), 'FORBIDDEN');
  });
});

test('the list shows a director his own unit, control all of them, and nobody else anything', async () => {
  expect((await here.as('dv.phochutich').listDevices({})).items.length).toBeGreaterThan(3);
  expect((await here.as('ks.ha').listDevices({ unit: DONG_VIET })).items.length).toBeGreaterThan(3);
  expect((await here.as('ld.pct').listDevices({})).items).toEqual([]);
  await refused(here.as('cd.lan').listDevices({}), 'FORBIDDEN');
});
