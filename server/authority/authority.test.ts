import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '@motcua/contract/operations';
import { accepted, askInProcess, GUARDIAN, holderOf, openTask, walkTo } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const WARD = 'X-09286-2025';
const HEAD = 'ld.ct';
const DELEGATE = 'ns.truongphong';
const at = (text: string): string => `${text}:00+07:00`;

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));
afterEach(async () => {
  await here.database.owner.deleteFrom('authority_grant').execute();
});

type Wish = Partial<Input<'grantAuthority'>>;
const wish = async (change: Wish = {}): Promise<Input<'grantAuthority'>> => ({
  unit: WARD,
  holder: await here.accountId(DELEGATE),
  form: 'TUQ',
  kinds: ['SIGN_RESULT'],
  matters: [GUARDIAN],
  from: at('2026-12-07T00:00'),
  to: at('2026-12-09T00:00'),
  document: {
    name: 'Giấy ủy quyền',
    number: '12/GUQ-UBND',
    date: '2026-12-04',
    issuer: 'Chủ tịch UBND phường Nam Sơn',
    legalBasis: 'NĐ 30/2020/NĐ-CP Điều 13 khoản 3',
  },
  ...change,
});

const granted = async (change: Wish = {}): Promise<string> =>
  (await here.as(HEAD).grantAuthority(await wish(change))).id ?? '';
const inForce = async (change: Wish = {}): Promise<string> => {
  const authorityId = await granted(change);
  await here.as(DELEGATE).acceptAuthority({ authorityId });
  return authorityId;
};
const standing = async (authorityId: string, date?: string): Promise<string | undefined> => {
  const { items } = await here
    .as('ks.ha')
    .listAuthorities({ unit: WARD, ...(date === undefined ? {} : { date }) });
  return items.find(({ id }) => id === authorityId)?.standing;
};

/** A dossier that waits for its signature, given to the delegate by the head where somebody is named. */
async function toSign(to?: string): Promise<{ dossierId: string; taskId: string }> {
  const { dossierId } = await accepted(here);
  const { id: taskId } = await walkTo(here, dossierId, 'APPROVE');
  if (to !== undefined) await here.as(HEAD).assignTask({ taskId, accountId: await here.accountId(to) });
  return { dossierId, taskId };
}

describe('by office', () => {
  test('the calendar of a unit says who decides what, how he signs and by which document', async () => {
    const { items, mayGrant } = await here.as(HEAD).listAuthorities({ unit: WARD });
    expect(mayGrant).toBe(true);
    const of = (name: string) => items.find((one) => one.holder.fullName === name);
    expect(of('Nguyễn Hữu Chính')).toMatchObject({
      office: 'HEAD',
      form: 'TM',
      standing: 'IN_FORCE',
      may: [],
    });
    expect(of('Vương Thị Tâm')).toMatchObject({
      office: 'DEPUTY',
      form: 'KT',
      document: { number: '08/QĐ-UBND' },
    });
    expect(of('Phan Đức Phong')?.kinds).not.toContain('SIGN_RESULT');
  });

  test('every leader of the demonstration may sign results: nothing stands still for want of an authority', async () => {
    const posts = await here.database.db
      .selectFrom('post')
      .selectAll()
      .where('valid_to', 'is', null)
      .execute();
    for (const { unit_key, account_id } of posts.filter(({ roles }) => roles.includes('LEADER'))) {
      const { items } = await here.as('ks.ha').listAuthorities({ unit: unit_key });
      const own = items.filter(({ holder }) => holder.accountId === account_id);
      expect(own.map(({ kinds }) => kinds.includes('SIGN_RESULT'))).toContain(true);
    }
  });

  test('a unit is read by its officers and by who oversees the province, by nobody else', async () => {
    await refused(here.as('kb.chutich').listAuthorities({ unit: WARD }), 'FORBIDDEN');
    await refused(here.as('cd.lan').listAuthorities({ unit: WARD }), 'FORBIDDEN');
    await refused(here.as('ks.ha').listAuthorities({ unit: 'không có' }), 'NOT_FOUND');
  });

  test('the one who signs without any is told who could', async () => {
    const { taskId } = await toSign();
    await here.database.owner
      .updateTable('task')
      .set({ role: 'DIVISION_HEAD' })
      .where('id', '=', taskId)
      .execute();
    await here.database.owner
      .updateTable('task')
      .set({ account_id: null })
      .where('id', '=', taskId)
      .execute();
    const { detail } = await refused(here.as('ld.phong').approveResult({ taskId }), 'NO_AUTHORITY');
    expect(detail).toContain('Bạn không có thẩm quyền ký kết quả của thủ tục 1.004837');
    expect(detail).toContain(
      'Nguyễn Hữu Chính (Chủ tịch UBND phường); Vương Thị Tâm (Phó Chủ tịch UBND phường)',
    );
  });
});

describe('given by a document', () => {
  test('counts when accepted, from its first moment to its last, and has its history', async () => {
    const authorityId = await granted();
    expect(await standing(authorityId)).toBe('UNACCEPTED');
    expect((await here.as(DELEGATE).myAuthorities({})).waiting.map(({ id }) => id)).toEqual([authorityId]);
    const view = await here.as(DELEGATE).acceptAuthority({ authorityId });
    expect(view).toMatchObject({
      standing: 'IN_FORCE',
      granted: { by: { fullName: 'Nguyễn Hữu Chính' } },
      accepted: { by: { fullName: 'Trần Thanh Trang' } },
      may: ['REVOKE'],
    });
    expect(await standing(authorityId, '2026-12-06')).toBeUndefined();
    expect(await standing(authorityId, '2026-12-08')).toBe('IN_FORCE');
    expect(await standing(authorityId, '2026-12-09')).toBe('EXPIRED');
    await refused(here.as(DELEGATE).acceptAuthority({ authorityId }), 'AUTHORITY_DECIDED');
  });

  test('its holder signs, in the form and by the document the paper names', async () => {
    await inForce();
    const { dossierId, taskId } = await toSign(DELEGATE);
    expect((await here.as(DELEGATE).getDossier({ dossierId })).allowed).toContain('approveResult');
    expect((await here.as(DELEGATE).approveResult({ taskId })).state).toBe('ISSUING');
    const { events } = await here.as('ks.ha').getDossier({ dossierId });
    expect(events.find(({ kind }) => kind === 'RESULT_APPROVED')?.text).toBe(
      'Phê duyệt kết quả theo Giấy ủy quyền số 12/GUQ-UBND ngày 04/12/2026 của Chủ tịch UBND phường Nam Sơn',
    );
    const issue = await openTask(here, dossierId);
    await here.as(await holderOf(here, issue)).issueResult({ taskId: issue.id });
    const slip = await here.database.db
      .selectFrom('slip')
      .select('data')
      .where('dossier_id', '=', dossierId)
      .where('kind', '=', 'RESULT_DOCUMENT')
      .executeTakeFirstOrThrow();
    expect(slip.data).toMatchObject({
      authorisedBy: 'Chủ tịch',
      signerPosition: 'Trưởng phòng',
      signerName: 'Trần Thanh Trang',
      byDocument: 'Giấy ủy quyền số 12/GUQ-UBND ngày 04/12/2026 của Chủ tịch UBND phường Nam Sơn',
    });
    expect(slip.data).not.toHaveProperty('actingFor');
  });

  test('at 00:01 after its end it signs nothing, and says why', async () => {
    await inForce();
    const { taskId } = await toSign(DELEGATE);
    here.clock.set(at('2026-12-09T00:01'));
    const { detail } = await refused(here.as(DELEGATE).approveResult({ taskId }), 'NO_AUTHORITY');
    expect(detail).toContain('đã hết hạn lúc 00 giờ 00 phút, ngày 09/12/2026');
    expect(detail).toContain('Người có thẩm quyền: Nguyễn Hữu Chính (Chủ tịch UBND phường)');
    here.clock.set(at('2026-12-08T23:59'));
    expect((await here.as(DELEGATE).approveResult({ taskId })).state).toBe('ISSUING');
  });

  test('revoked it ends at once; what was signed before stands', async () => {
    const authorityId = await inForce();
    const first = await toSign(DELEGATE);
    const second = await toSign(DELEGATE);
    await here.as(DELEGATE).approveResult({ taskId: first.taskId });
    await refused(here.as('ld.phong').revokeAuthority({ authorityId, reason: 'Không cần nữa' }), 'NOT_FOUND');
    const view = await here.as(HEAD).revokeAuthority({ authorityId, reason: 'Đã có phó chủ tịch mới' });
    expect(view).toMatchObject({ standing: 'REVOKED', revoked: { why: 'Đã có phó chủ tịch mới' }, may: [] });
    await refused(here.as(DELEGATE).approveResult({ taskId: second.taskId }), 'NO_AUTHORITY');
    expect((await here.as('ks.ha').getDossier({ dossierId: first.dossierId })).state).toBe('ISSUING');
  });

  test('another procedure, or another unit, is not in it', async () => {
    await inForce({ matters: ['1.001193'] });
    const { taskId } = await toSign();
    await refused(
      here.as(HEAD).assignTask({ taskId, accountId: await here.accountId(DELEGATE) }),
      'CANNOT_ASSIGN',
    );
    await refused(here.as(DELEGATE).approveResult({ taskId }), 'FORBIDDEN');
  });

  test('a step that names its own matter is signed by who was given that matter', async () => {
    const { process_version_id, dossier_id, taskId } = await toSign().then(
      async ({ dossierId, taskId: id }) => ({
        ...(await here.database.db
          .selectFrom('dossier')
          .select(['process_version_id', 'id as dossier_id'])
          .where('id', '=', dossierId)
          .executeTakeFirstOrThrow()),
        taskId: id,
      }),
    );
    const version = await here.database.db
      .selectFrom('process_version')
      .select('content')
      .where('id', '=', process_version_id)
      .executeTakeFirstOrThrow();
    const named = (matter: string | undefined): string =>
      JSON.stringify({
        ...version.content,
        steps: version.content.steps.map((step) =>
          step.kind === 'APPROVE' && matter !== undefined ? { ...step, authority: matter } : step,
        ),
      });
    const set = (matter?: string) =>
      here.database.owner
        .updateTable('process_version')
        .set({ content: named(matter) })
        .where('id', '=', process_version_id)
        .execute();
    await set('Công nhận giám hộ');
    await inForce({ matters: [GUARDIAN] });
    const accountId = await here.accountId(DELEGATE);
    await refused(here.as(HEAD).assignTask({ taskId, accountId }), 'CANNOT_ASSIGN');
    await inForce({ matters: ['Công nhận giám hộ'] });
    await here.as(HEAD).assignTask({ taskId, accountId });
    expect((await here.as(DELEGATE).approveResult({ taskId })).dossierId).toBe(dossier_id);
    await set();
  });

  test('somebody of another unit finds it in his own work, signs it, and reads nothing else there', async () => {
    const holder = await here.accountId('gd.tt');
    const authorityId = await granted({ holder });
    await here.as('gd.tt').acceptAuthority({ authorityId });
    const { dossierId, taskId } = await toSign('gd.tt');
    const other = await accepted(here, { procedure: '1.001193' });
    const { items } = await here.as('gd.tt').listWork({ queue: 'MINE' });
    expect(items.map((row) => row.taskId)).toEqual([taskId]);
    await refused(here.as('gd.tt').getDossier({ dossierId: other.dossierId }), 'NOT_FOUND');
    expect((await here.as('gd.tt').approveResult({ taskId })).state).toBe('ISSUING');
    await here.as(HEAD).revokeAuthority({ authorityId, reason: 'Xong việc' });
    await refused(here.as('gd.tt').getDossier({ dossierId }), 'NOT_FOUND');
  });

  test('who drafted the result does not sign it while somebody else could', async () => {
    const { dossierId } = await accepted(here);
    const drafter = await holderOf(here, await walkTo(here, dossierId, 'WORK'));
    const holder = await here.accountId(drafter);
    const authorityId = await granted({ holder });
    await here.as(drafter).acceptAuthority({ authorityId });
    const { id: taskId } = await walkTo(here, dossierId, 'APPROVE');
    await refused(here.as(HEAD).assignTask({ taskId, accountId: holder }), 'CANNOT_ASSIGN');
    await here.database.owner
      .updateTable('task')
      .set({ account_id: holder })
      .where('id', '=', taskId)
      .execute();
    const { detail } = await refused(here.as(drafter).approveResult({ taskId }), 'NO_AUTHORITY');
    expect(detail).toContain('người tham mưu không phải là người quyết định');
  });

  test('declined it never counts', async () => {
    const authorityId = await granted();
    await refused(here.as('ld.phong').declineAuthority({ authorityId, reason: 'Không nhận' }), 'NOT_FOUND');
    const view = await here.as(DELEGATE).declineAuthority({ authorityId, reason: 'Đang đi học' });
    expect(view).toMatchObject({ standing: 'DECLINED', declined: { why: 'Đang đi học' } });
    await refused(here.as(DELEGATE).acceptAuthority({ authorityId }), 'AUTHORITY_DECIDED');
  });
});

describe('who may give what', () => {
  test('only who holds it by office; what was given to him he does not pass on', async () => {
    await inForce();
    const mine = await wish({ holder: await here.accountId('cm.ht') });
    const { fields } = await refused(here.as(DELEGATE).grantAuthority(mine), 'INVALID_INPUT');
    expect(fields?.map(({ field }) => field)).toEqual(['kinds']);
    await refused(here.as('cm.ht').grantAuthority(mine), 'FORBIDDEN');
    await refused(here.as('kb.chutich').grantAuthority(await wish()), 'FORBIDDEN');
    await refused(here.as('cd.lan').grantAuthority(await wish()), 'FORBIDDEN');
  });

  test('an administrator only prepares: the holder of the authority gives his word, then the other accepts', async () => {
    const grantor = await here.accountId(HEAD);
    const { id, standing: prepared } = await here.as('qt.vu').grantAuthority(await wish({ grantor }));
    expect(prepared).toBe('PREPARED');
    const authorityId = id ?? '';
    await refused(here.as(DELEGATE).acceptAuthority({ authorityId }), 'AUTHORITY_DECIDED');
    await refused(here.as('qt.vu').confirmAuthority({ authorityId }), 'NOT_FOUND');
    expect((await here.as(HEAD).confirmAuthority({ authorityId })).standing).toBe('UNACCEPTED');
    expect((await here.as(DELEGATE).acceptAuthority({ authorityId })).standing).toBe('IN_FORCE');
    await refused(here.as('cm.ht').grantAuthority(await wish({ grantor })), 'FORBIDDEN');
  });

  test.each([
    ['an authorisation without end', { to: undefined }, ['to']],
    ['a time that has passed', { from: at('2026-12-01T00:00'), to: at('2026-12-02T00:00') }, ['to']],
    ['in place of the head, by no deputy', { form: 'KT' }, ['holder']],
    ['a procedure nobody knows', { matters: ['9.999999'] }, ['matters']],
  ] as const)('refused: %s', async (_, change, fields) => {
    const { to, ...rest } = await wish(change as unknown as Wish);
    const problem = await refused(
      here.as(HEAD).grantAuthority(to === undefined ? rest : { ...rest, to }),
      'INVALID_INPUT',
    );
    expect(problem.fields?.map(({ field }) => field)).toEqual(fields);
  });

  test('the same request twice gives one authority', async () => {
    const idempotencyKey = 'mot-lan';
    const first = await here.as(HEAD).grantAuthority(await wish(), { idempotencyKey });
    expect(await here.as(HEAD).grantAuthority(await wish(), { idempotencyKey })).toEqual(first);
    expect((await here.as(HEAD).myAuthorities({})).given).toHaveLength(1);
  });

  test('whom it may be given to is shown to who may give it', async () => {
    const { officers, grantors } = await here.as(HEAD).listGrantees({ unit: WARD, of: 'TTPVHCC-2025' });
    expect(officers.map(({ fullName }) => fullName)).toContain('Đỗ Mạnh Tuấn');
    expect(grantors.map(({ fullName }) => fullName)).toEqual(['Nguyễn Hữu Chính']);
    await refused(here.as('cm.ht').listGrantees({ unit: WARD }), 'FORBIDDEN');
  });
});

test('what changes a due date is agreed to by authority as well', async () => {
  const { dossierId } = await accepted(here);
  await walkTo(here, dossierId, 'WORK');
  await here.database.owner
    .updateTable('authority_office')
    .set({ kinds: ['SIGN_APOLOGY'] })
    .where('office', '=', 'DIVISION_HEAD')
    .execute();
  await refused(askInProcess(here, dossierId), 'NO_AUTHORITY');
});
