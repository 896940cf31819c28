import type { StaffLine } from '@motcua/contract/staff';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATA_FOLDER, loadProvince } from '../load-province.ts';
import { accepted, holderOf, openTask, walkTo } from '../testing/dossier.ts';
import { PASSWORD } from '../testing/password.ts';
import { clientOf, province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const COMMITTEE = 'X-09286-2025';
const WHY = { reason: 'Bổ sung người cho quầy', basis: 'QĐ 15/QĐ-UBND ngày 05/12/2026' };
const NEW: StaffLine = {
  username: 'ns.moi',
  fullName: 'Trần Thị Mới',
  unit: COMMITTEE,
  division: null,
  position: 'Chuyên viên',
  roles: ['SPECIALIST'],
  from: '2026-12-07',
  to: null,
};

let here: Province;
beforeEach(async () => {
  here = await province();
});
afterEach(() => here.close());

const propose = (...lines: StaffLine[]) => here.as('qt.vu').proposeStaff({ lines, ...WHY });
const decide = (changeId: string, approve = true) =>
  here.as('ks.ha').decideStaff({ changeId, approve, comment: '' });
const given = async (...lines: StaffLine[]) => decide((await propose(...lines)).id);
const member = async (username: string, unit = COMMITTEE) => {
  const { items } = await here.as('qt.vu').listStaff({ unit });
  return items.find((one) => one.username === username);
};
const withPassword = async (username: string, password: string) => {
  const { account, token } = await here.anyone.signIn({ username, password });
  return { account, client: clientOf(here.door, async () => token ?? null) };
};

describe('giving a post', () => {
  test('nobody has a right before a second person decides; then the account has its post and no password', async () => {
    const { id, status } = await propose(NEW);
    expect(status).toBe('WAITING');
    expect(await member('ns.moi')).toBeUndefined();
    expect(await decide(id)).toMatchObject({
      status: 'APPLIED',
      decidedBy: { fullName: expect.any(String) },
      lines: [{ username: 'ns.moi', verdict: 'NEW_PERSON' }],
    });
    expect(await member('ns.moi')).toMatchObject({
      password: 'NONE',
      lastSignInAt: null,
      posts: [{ roles: ['SPECIALIST'], standing: 'IN_FORCE', decidedHere: true }],
    });
    await refused(here.anyone.signIn({ username: 'ns.moi', password: PASSWORD }), 'WRONG_CREDENTIALS');
  });

  test('rejected it leaves nothing behind, and is decided once', async () => {
    const { id } = await propose(NEW);
    expect((await decide(id, false)).status).toBe('REJECTED');
    await refused(decide(id), 'NO_PROPOSAL');
    expect(await member('ns.moi')).toBeUndefined();
  });

  test('not by whoever proposed it, nor by whoever would get it, nor by those without the office', async () => {
    const { id } = await propose(NEW);
    await refused(
      here.as('qt.vu').decideStaff({ changeId: id, approve: true, comment: '' }),
      'SECOND_PERSON',
    );
    for (const who of ['ld.ct', 'qu.minh', 'cd.lan'])
      await refused(here.as(who).decideStaff({ changeId: id, approve: true, comment: '' }), 'FORBIDDEN');
    for (const who of ['ks.ha', 'ld.ct', 'qu.minh'])
      await refused(here.as(who).proposeStaff({ lines: [NEW], ...WHY }), 'FORBIDDEN');
    await refused(here.as('ld.ct').listStaff({ unit: COMMITTEE }), 'FORBIDDEN');
    await refused(here.as('ld.ct').listStaffChanges({}), 'FORBIDDEN');
    await refused(here.as('ld.ct').getStaffChange({ changeId: id }), 'FORBIDDEN');
    const { fullName } = await here.as('ks.ha').whoAmI({});
    const own = await propose({ ...NEW, username: 'ks.ha', fullName });
    await refused(decide(own.id), 'SECOND_PERSON');
    const { items } = await here.as('ks.ha').listStaffChanges({});
    expect(items.map(({ id: one, mayDecide }) => [one, mayDecide])).toEqual([
      [own.id, false],
      [id, true],
    ]);
  });

  test('an administrator of a ward gives posts there and nowhere else', async () => {
    await given({ ...NEW, username: 'ns.qt', fullName: 'Lê Văn Quản', roles: ['ADMINISTRATOR'] });
    const ward = here.as('ns.qt');
    await ward.proposeStaff({ lines: [NEW], ...WHY });
    const elsewhere = { ...NEW, unit: 'X-09187-2025' };
    await refused(ward.proposeStaff({ lines: [NEW, elsewhere], ...WHY }), 'FORBIDDEN');
    await refused(ward.listStaff({ unit: 'X-09187-2025' }), 'FORBIDDEN');
    await propose(elsewhere);
    expect((await ward.listStaffChanges({})).items.map(({ lines }) => lines[0]?.unit?.key)).toEqual([
      COMMITTEE,
      COMMITTEE,
    ]);
  });

  test('other roles of a post take the place of the old ones from a day on; the same again changes nothing', async () => {
    await given(NEW);
    const later = {
      ...NEW,
      roles: ['SPECIALIST', 'DIVISION_HEAD'] as StaffLine['roles'],
      from: '2026-12-14',
    };
    const change = await given(later);
    expect(change.lines).toMatchObject([{ verdict: 'CHANGED' }]);
    expect((await member('ns.moi'))?.posts).toMatchObject([
      { roles: ['SPECIALIST'], validTo: '2026-12-13', standing: 'IN_FORCE' },
      { roles: ['SPECIALIST', 'DIVISION_HEAD'], validFrom: '2026-12-14', standing: 'COMING' },
    ]);
    expect((await refused(propose(later), 'INVALID_INPUT')).detail).toContain('Không dòng nào khác');
  });

  test('what waited past its first day begins on the day it is decided', async () => {
    const { id } = await propose(NEW);
    here.clock.set('2026-12-10T08:00:00+07:00');
    await decide(id);
    expect((await member('ns.moi'))?.posts).toMatchObject([{ validFrom: '2026-12-10' }]);
  });

  test('two lines contradict each other by the time of the decision: the whole is refused, nothing is written', async () => {
    const first = await propose(NEW, { ...NEW, username: 'ns.hai', fullName: 'Ngô Văn Hai' });
    await given({ ...NEW, fullName: 'Trần Thị Khác' });
    expect((await refused(decide(first.id), 'INVALID_INPUT')).fields?.[0]?.message).toContain(
      'Trần Thị Khác',
    );
    expect(await member('ns.hai')).toBeUndefined();
  });

  test('the same decision sent twice with one key answers the same', async () => {
    const input = { changeId: (await propose(NEW)).id, approve: true, comment: '' };
    const first = await here.as('ks.ha').decideStaff(input, { idempotencyKey: 'mot-lan' });
    expect(await here.as('ks.ha').decideStaff(input, { idempotencyKey: 'mot-lan' })).toEqual(first);
  });
});

describe('ending a post', () => {
  const END = { reason: 'Nghỉ hưu', basis: 'QĐ 20/QĐ-UBND' };
  const postOf = async (username: string, unit = COMMITTEE) => {
    const found = (await member(username, unit))?.posts.find(({ standing }) => standing === 'IN_FORCE');
    if (found === undefined) throw new Error(`${username} has no post in ${unit}`);
    return found.postId;
  };

  test('at once: the session is gone, the open step has somebody else, and it is written down', async () => {
    const { dossierId } = await accepted(here);
    const task = await walkTo(here, dossierId, 'WORK');
    const holder = await holderOf(here, task);
    const postId = await postOf(holder);
    await here.as(holder).whoAmI({});
    expect((await member(holder))?.openSteps).toBe(1);
    expect(await here.as('qt.vu').endPost({ postId, ...END })).toMatchObject({
      kind: 'END',
      status: 'APPLIED',
    });
    await refused(here.as(holder).whoAmI({}), 'UNAUTHENTICATED');
    await here.deliver();
    const moved = await openTask(here, dossierId);
    expect(moved.id).toBe(task.id);
    expect(await holderOf(here, moved)).not.toBe(holder);
    const { events } = await here.as('ks.ha').getDossier({ dossierId });
    expect(events.findLast(({ kind }) => kind === 'TASK_ASSIGNED')?.text).toContain('thôi giữ chức vụ');
    const { items } = await here.as('ks.ha').listStaffChanges({ unit: COMMITTEE });
    expect(items[0]).toMatchObject({
      kind: 'END',
      reason: 'Nghỉ hưu',
      proposedBy: { fullName: 'Cao Anh Vũ' },
      lines: [{ username: holder, to: '2026-12-06' }],
    });
  });

  test('after a day: until then he serves, the morning after his steps move', async () => {
    const { dossierId } = await accepted(here);
    const task = await walkTo(here, dossierId, 'WORK');
    const holder = await holderOf(here, task);
    await here.as('qt.vu').endPost({ postId: await postOf(holder), lastDay: '2026-12-08', ...END });
    await here.deliver();
    expect(await holderOf(here, await openTask(here, dossierId))).toBe(holder);
    await here.as(holder).getDossier({ dossierId });
    here.clock.set('2026-12-09T00:01:00+07:00');
    await here.deliver();
    expect(await holderOf(here, await openTask(here, dossierId))).not.toBe(holder);
  });

  test('a step nobody else may do stays, and stands among what does not go through', async () => {
    const { dossierId } = await accepted(here);
    const task = await walkTo(here, dossierId, 'WORK');
    const holder = await holderOf(here, task);
    const postId = await postOf(holder);
    await here.database.owner
      .updateTable('post')
      .set({ valid_to: '2026-12-06' })
      .where('unit_key', '=', COMMITTEE)
      .where('id', '<>', postId)
      .execute();
    await here.as('qt.vu').endPost({ postId, ...END });
    await here.deliver();
    expect((await openTask(here, dossierId)).id).toBe(task.id);
    const { topics, dead } = await here.as('qt.vu').listQueues({});
    expect(topics.find(({ topic }) => topic === 'postEnded')).toMatchObject({ failing: 1, givenUp: 0 });
    expect(dead).toEqual([]);
  });

  test('not by others, not into the past, not twice', async () => {
    const postId = await postOf('cm.ht');
    for (const who of ['ks.ha', 'ld.ct', 'cm.ht'])
      await refused(here.as(who).endPost({ postId, ...END }), 'FORBIDDEN');
    await refused(here.as('qt.vu').endPost({ postId, lastDay: '2026-12-01', ...END }), 'WRONG_DATE');
    await refused(here.as('qt.vu').endPost({ postId: 999_999, ...END }), 'NOT_FOUND');
    await here.as('qt.vu').endPost({ postId, ...END });
    await refused(here.as('qt.vu').endPost({ postId, ...END }), 'WRONG_DATE');
  });

  test('loading the data files again leaves what was given, changed and ended here', async () => {
    await here.as('qt.vu').endPost({ postId: await postOf('cm.ht'), ...END });
    await given(NEW, { ...NEW, username: 'cm.kd', fullName: (await member('cm.kd'))?.fullName ?? '' });
    const before = await here.as('qt.vu').listStaff({ unit: COMMITTEE });
    await here.database.owner.deleteFrom('data_load').execute();
    const options = { folder: DATA_FOLDER, demoPassword: PASSWORD, now: here.clock.now() };
    expect(await loadProvince(here.database.owner, options)).toBe(true);
    const ofAll = ({ items }: typeof before) =>
      items.map(({ username, posts }) => [username, posts.map(({ postId: _, ...post }) => post)]);
    expect(ofAll(await here.as('qt.vu').listStaff({ unit: COMMITTEE }))).toEqual(ofAll(before));
  });
});

describe('a password for once', () => {
  const reset = async (username: string, who = 'qt.vu') =>
    here.as(who).resetPassword({ accountId: await here.accountId(username), reason: 'Quên mật khẩu' });

  test('opens nothing but the change of it; then the officer works, and every step is on record', async () => {
    await given(NEW);
    const { password } = await reset('ns.moi');
    const { account, client } = await withPassword('ns.moi', password);
    expect(account.mustChangePassword).toBe(true);
    await refused(client.listWork({ queue: 'MINE' }), 'PASSWORD_ONCE');
    const short = await refused(client.changePassword({ current: password, next: 'ngan' }), 'INVALID_INPUT');
    expect(short.fields?.[0]?.field).toBe('next');
    await refused(client.changePassword({ current: 'sai rồi', next: 'bốn từ dễ nhớ' }), 'INVALID_INPUT');
    await client.changePassword({ current: password, next: 'bốn từ dễ nhớ' });
    expect((await client.whoAmI({})).mustChangePassword).toBe(false);
    await client.listWork({ queue: 'MINE' });
    await refused(here.anyone.signIn({ username: 'ns.moi', password }), 'WRONG_CREDENTIALS');
    expect(await member('ns.moi')).toMatchObject({
      password: 'OWN',
      lastSignInAt: '2026-12-07T08:00:00+07:00',
    });
    const { items } = await here.as('ks.ha').listStaffChanges({ unit: COMMITTEE });
    expect(items.map(({ kind }) => kind)).toEqual(['PASSWORD', 'APPOINT']);
    expect(JSON.stringify(items)).not.toContain(password);
  });

  test('ends the sessions there were, and itself after a day', async () => {
    await here.as('cm.ht').whoAmI({});
    const { password } = await reset('cm.ht');
    await refused(here.as('cm.ht').whoAmI({}), 'UNAUTHENTICATED');
    here.clock.advance(24 * 3_600_000);
    const late = await refused(here.anyone.signIn({ username: 'cm.ht', password }), 'WRONG_CREDENTIALS');
    expect(late.detail).toContain('hết hạn');
  });

  test('not of oneself, not of a citizen, not by others, not of somebody who also serves elsewhere', async () => {
    await refused(reset('qt.vu'), 'FORBIDDEN');
    await refused(reset('cd.lan'), 'NOT_FOUND');
    for (const who of ['ks.ha', 'ld.ct', 'qu.minh']) await refused(reset('cm.ht', who), 'FORBIDDEN');
    await given(
      { ...NEW, username: 'ns.qt', fullName: 'Lê Văn Quản', roles: ['ADMINISTRATOR'] },
      { ...NEW, username: 'cm.dat', fullName: (await here.as('cm.dat').whoAmI({})).fullName },
    );
    await reset('cm.ht', 'ns.qt');
    await refused(reset('cm.dat', 'ns.qt'), 'FORBIDDEN');
  });

  test('changing the own password ends the other sessions', async () => {
    const [one, two] = [await withPassword('cm.ht', PASSWORD), await withPassword('cm.ht', PASSWORD)];
    await one.client.changePassword({ current: PASSWORD, next: 'một câu khác hẳn' });
    await refused(two.client.whoAmI({}), 'UNAUTHENTICATED');
    await one.client.whoAmI({});
    const named = one.client.changePassword({ current: 'một câu khác hẳn', next: 'mật khẩu cm.ht' });
    expect((await refused(named, 'INVALID_INPUT')).detail).toContain('tên đăng nhập');
  });
});
