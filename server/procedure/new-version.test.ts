import type { ProcedureChangeView, ProcedureContent } from '@motcua/contract/procedure-change';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATA_FOLDER, loadProvince } from '../load-province.ts';
import { completeDraft, counterDraft, LAN, submitted } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/** Extension of a building permit: five working days, two papers. */
const EXTENSION = '1.009998';
const DECISION = { number: '2145/QĐ-UBND', date: '2026-12-07' };
const EFFECTIVE = '2026-12-15';
const at = (moment: string): string => `${moment}:00+07:00`;

let here: Province;
beforeAll(async () => {
  here = await province();
  await here.database.owner
    .updateTable('parameter')
    .set({ value: '"HOURS_ROLLING"' })
    .where('key', '=', 'due.mode')
    .execute();
  await here.services.reference.reload();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(at('2026-12-07T09:00')));

/** Three days instead of five, and the second paper no longer. */
async function shorter(): Promise<ProcedureContent> {
  const { content } = await here.as('ks.ha').getProcedureContent({ code: EXTENSION });
  return {
    ...content,
    channels: content.channels.map((one) => ({ ...one, limit: { value: 3, unit: 'workingDay' } })),
    components: content.components.slice(0, -1),
  };
}

const propose = async (more: { decision?: typeof DECISION } = { decision: DECISION }) =>
  here.as('ks.ha').proposeProcedureChange({
    code: EXTENSION,
    validFrom: EFFECTIVE,
    content: await shorter(),
    reason: 'Cắt giảm giấy tờ và thời hạn theo phương án đơn giản hóa',
    ...more,
  });

const approve = ({ id }: ProcedureChangeView) =>
  here.as('ubnd.chutich').decideProcedureChange({ changeId: id, approve: true, comment: '' });

const rollBack = ({ id }: ProcedureChangeView) =>
  here.as('ks.ha').rollBackProcedureChange({ changeId: id, reason: 'Lùi ngày áp dụng' });

const takeIn = async (dossierId: string, moment: string) => {
  here.clock.set(at(moment));
  return here.as('qu.minh').acceptDossier({ dossierId });
};
const SON = {
  ...LAN,
  fullName: 'Trần Văn Sơn',
  idNumber: '999071000002',
  birthDate: '1971-09-02',
  gender: 'MALE',
} as const;
const case_ = { procedure: EXTENSION };

describe('two people', () => {
  test('the control office prepares, the chairman decides, nobody else does either', async () => {
    const content = await shorter();
    const wish = { code: EXTENSION, validFrom: EFFECTIVE, content, reason: 'Cắt giảm' };
    for (const other of ['qt.vu', 'ld.ct', 'qu.minh', 'ubnd.chutich'])
      await refused(here.as(other).proposeProcedureChange(wish), 'FORBIDDEN');
    const change = await propose();
    expect(change).toMatchObject({
      state: 'PROPOSED',
      decision: DECISION,
      difference: { vi: { summary: 'bỏ 1 giấy tờ, giảm 2 ngày (40 %)' } },
    });
    for (const other of ['ks.ha', 'ld.ct', 'qt.vu', 'gd.tt'])
      await refused(
        here.as(other).decideProcedureChange({ changeId: change.id, approve: true, comment: '' }),
        'FORBIDDEN',
      );
    await refused(here.as('cd.lan').listProcedureChanges({}), 'FORBIDDEN');
    await refused(here.as('qu.minh').listProcedureChanges({}), 'FORBIDDEN');
    await refused(here.as('qu.minh').getProcedureContent({ code: EXTENSION }), 'FORBIDDEN');
    await refused(here.as('ld.ct').previewProcedureChange(wish), 'FORBIDDEN');
    await refused(propose(), 'PROPOSAL_WAITING');
    const rejected = { changeId: change.id, approve: false };
    await refused(
      here.as('ubnd.chutich').decideProcedureChange({ ...rejected, comment: '' }),
      'INVALID_INPUT',
    );
    const answer = await here
      .as('ubnd.chutich')
      .decideProcedureChange({ ...rejected, comment: 'Chưa lấy ý kiến Sở Tư pháp' });
    expect(answer.state).toBe('REJECTED');
    await refused(approve(change), 'NO_PROPOSAL');
  });

  test('pressed twice it is one change', async () => {
    const wish = { code: EXTENSION, validFrom: EFFECTIVE, content: await shorter(), reason: 'Cắt giảm' };
    const once = { idempotencyKey: 'change-1' };
    const [one, two] = [
      await here.as('ks.ha').proposeProcedureChange(wish, once),
      await here.as('ks.ha').proposeProcedureChange(wish, once),
    ];
    expect(two).toEqual(one);
    await refused(approve(one), 'INVALID_INPUT');
    const decided = await here.as('ubnd.chutich').decideProcedureChange({
      changeId: one.id,
      approve: true,
      comment: '',
      decision: DECISION,
    });
    expect(decided).toMatchObject({ state: 'SCHEDULED', decision: DECISION });
    await refused(here.as('qu.minh').rollBackProcedureChange({ changeId: one.id, reason: 'x' }), 'FORBIDDEN');
    await rollBack(one);
  });

  test('what cannot be is said field by field', async () => {
    const content = await shorter();
    const wish = { code: EXTENSION, validFrom: EFFECTIVE, content, reason: 'Cắt giảm' };
    const [first] = content.components;
    const wrong = {
      ...content,
      form: 'mau-khong-co',
      components: first === undefined ? [] : [first, { ...first, case: 'TH9' }],
    };
    const problem = await refused(
      here.as('ks.ha').proposeProcedureChange({ ...wish, content: wrong }),
      'INVALID_INPUT',
    );
    expect(problem.fields?.map(({ field }) => field)).toEqual(['components', 'components', 'form']);
    await refused(
      here.as('ks.ha').proposeProcedureChange({ ...wish, validFrom: '2026-12-06' }),
      'WRONG_DATE',
    );
    await refused(
      here.as('ks.ha').proposeProcedureChange({ ...wish, decision: { ...DECISION, date: '2026-12-08' } }),
      'INVALID_INPUT',
    );
    const same = await here.as('ks.ha').getProcedureContent({ code: EXTENSION });
    await refused(
      here.as('ks.ha').proposeProcedureChange({ ...wish, content: same.content }),
      'INVALID_INPUT',
    );
    await refused(here.as('ks.ha').getProcedureContent({ code: '9.999999' }), 'UNKNOWN_PROCEDURE');
  });
});

describe('V2 from 15/12/2026 (J12)', () => {
  let change: ProcedureChangeView;
  beforeAll(async () => {
    here.clock.set(at('2026-12-07T09:00'));
    change = await propose();
    await approve(change);
  });

  test('everybody reads what comes and what was, before it is in force', async () => {
    const now = await here.anyone.getProcedure({ code: EXTENSION });
    expect(now.channels.map(({ limit }) => limit.value)).toEqual([5, 5, 5]);
    expect(now.validTo).toBe('2026-12-14');
    expect(now.coming).toMatchObject({
      validFrom: EFFECTIVE,
      decision: '2145/QĐ-UBND ngày 07/12/2026',
      difference: { vi: { summary: 'bỏ 1 giấy tờ, giảm 2 ngày (40 %)' } },
    });
    const { items } = await here.anyone.listProcedureVersions({ code: EXTENSION });
    expect(items.map(({ validFrom, inForce }) => [validFrom, inForce]).slice(0, 2)).toEqual([
      [EFFECTIVE, false],
      [now.validFrom, true],
    ]);
    here.clock.set(at('2026-12-15T00:00'));
    const then = await here.anyone.getProcedure({ code: EXTENSION });
    expect(then).toMatchObject({ validFrom: EFFECTIVE, validTo: null, coming: null });
    const found = await here.anyone.searchProcedures({ q: 'gia hạn giấy phép xây dựng' });
    expect(found.items.filter(({ code }) => code === EXTENSION).map(({ limit }) => limit?.value)).toEqual([
      3,
    ]);
  });

  test('accepted 14/12 16:30 it keeps five days, a minute after midnight it has three, whenever it was sent', async () => {
    here.clock.set(at('2026-12-14T10:00'));
    const early = await submitted(here, case_);
    const overnight = await submitted(here, case_);
    expect((await takeIn(early.dossierId, '2026-12-14T16:30')).dueAt).toBe(at('2026-12-21T16:30'));
    here.clock.set(at('2026-12-14T21:00'));
    const late = await submitted(here, case_);

    expect((await takeIn(overnight.dossierId, '2026-12-15T07:31')).dueAt).toBe(at('2026-12-18T07:31'));
    const accepted = await takeIn(late.dossierId, '2026-12-15T08:00');
    expect(accepted.dueAt).toBe(at('2026-12-18T08:00'));
    const receipt = await here.as('qu.minh').getSlip({ slipId: accepted.slipId ?? '', as: 'html' });
    expect(new TextDecoder().decode(receipt as Uint8Array)).toContain(
      '03 ngày làm việc (thủ tục có hiệu lực từ 15/12/2026)',
    );

    const kept = await here.as('ks.ha').getDossier({ dossierId: early.dossierId });
    expect(kept.components).toHaveLength(2);
    expect(kept.newVersion).toBeNull();
    expect(kept.procedure.versionFrom).not.toBe(EFFECTIVE);
    const moved = await here.as('ks.ha').getDossier({ dossierId: late.dossierId });
    expect(moved.procedure.versionFrom).toBe(EFFECTIVE);
    expect(moved.components).toHaveLength(1);
  });

  test('where a decision says so the day of sending counts, by the parameter', async () => {
    here.clock.set(at('2026-12-14T21:00'));
    const { dossierId } = await submitted(here, case_);
    const { owner } = here.database;
    const set = async (value: string) => {
      await owner.updateTable('parameter').set({ value }).where('key', '=', 'procedure.versionBy').execute();
      await here.services.reference.reload();
    };
    await set('"SUBMISSION"');
    expect((await takeIn(dossierId, '2026-12-15T08:00')).dueAt).toBe(at('2026-12-22T08:00'));
    await set('"ACCEPTANCE"');
  });

  test('a draft begun before is told what changed, loses nothing, and goes after one confirmation', async () => {
    here.clock.set(at('2026-12-14T15:00'));
    const { dossierId } = await completeDraft(here, case_);
    const lan = here.as('cd.lan');
    const before = await lan.getDossier({ dossierId });
    expect(before.newVersion).toBeNull();

    here.clock.set(at('2026-12-15T09:00'));
    const after = await lan.getDossier({ dossierId });
    expect(after.newVersion).toMatchObject({
      validFrom: EFFECTIVE,
      difference: { vi: { summary: 'bỏ 1 giấy tờ, giảm 2 ngày (40 %)' } },
    });
    expect(after.components).toHaveLength(1);
    const problem = await refused(lan.submitDossier({ dossierId, declaration: true }), 'FORM_CHANGED');
    expect(problem.detail).toContain('từ 15/12/2026: bỏ 1 giấy tờ, giảm 2 ngày (40 %)');
    await lan.updateDraft({ dossierId, acceptNewForm: true });
    expect((await lan.submitDossier({ dossierId, declaration: true })).state).toBe('SUBMITTED');
    const sent = await lan.getDossier({ dossierId });
    expect(sent.answers).toEqual(before.answers);
    expect(sent.files.map(({ id }) => id)).toEqual(before.files.map(({ id }) => id));
    expect(sent.newVersion).toBeNull();
  });

  test('nobody is asked for the paper that was dropped, and who was asked before need not bring it', async () => {
    here.clock.set(at('2026-12-14T15:00'));
    const { dossierId } = await submitted(here, case_);
    const { components } = await here.as('cd.lan').getDossier({ dossierId });
    const [kept = '', dropped = ''] = components.map(({ code }) => code);
    const items = [{ component: dropped, text: 'Bản chính giấy phép xây dựng', legalBasis: '15/2021/NĐ-CP' }];
    const ask = (of: string) =>
      here.as('qu.minh').requestSupplement({ dossierId: of, items, reason: 'Thiếu giấy tờ' });
    const asked = await counterDraft(here, case_, SON);
    await here.as('qu.minh').updateDraft({ dossierId: asked.dossierId, received: [] });
    await ask(asked.dossierId);
    await refused(here.as('cd.son').supplyDocuments({ dossierId: asked.dossierId }), 'INCOMPLETE');

    here.clock.set(at('2026-12-15T09:00'));
    await refused(ask(dossierId), 'OUTSIDE_COMPONENTS');
    const linted = await here.as('qu.minh').checkSupplement({ dossierId, items });
    expect(linted.items.map(({ verdict }) => verdict)).toEqual(['NOT_PUBLISHED']);
    expect((await here.as('cd.son').supplyDocuments({ dossierId: asked.dossierId })).state).toBe('SUBMITTED');

    const atCounter = await counterDraft(here, case_);
    const received = await here.as('qu.minh').getDossier({ dossierId: atCounter.dossierId });
    expect(received.components.map(({ code }) => code)).toEqual([kept]);
    expect((await here.as('qu.minh').acceptDossier({ dossierId: atCounter.dossierId })).code).not.toBeNull();
  });

  test('a decision survives the data files being loaded again, and the files do not write over it', async () => {
    const { owner } = here.database;
    await owner.updateTable('data_load').set({ sha256: 'another' }).execute();
    expect(await loadProvince(owner, { folder: DATA_FOLDER, now: here.clock.now() })).toBe(true);
    here.clock.set(at('2026-12-15T09:00'));
    const { validFrom, channels } = await here.anyone.getProcedure({ code: EXTENSION });
    expect([validFrom, channels[0]?.limit.value]).toEqual([EFFECTIVE, 3]);
    here.clock.set(at('2026-12-14T23:59'));
    expect((await here.anyone.getProcedure({ code: EXTENSION })).channels[0]?.limit.value).toBe(5);
  });

  test('from its day on it is not taken back; a new version takes its place', async () => {
    here.clock.set(at('2026-12-15T00:00'));
    await refused(rollBack(change), 'VERSION_STATE');
    const { items } = await here.as('ks.ha').listProcedureChanges({ state: 'IN_FORCE' });
    expect(items.map(({ id }) => id)).toEqual([change.id]);
  });
});

test('before its day one action takes it back, and the version before stands without an end (J12-A3)', async () => {
  here.clock.set(at('2026-12-16T09:00'));
  const { content } = await here.as('ks.ha').getProcedureContent({ code: EXTENSION });
  const change = await here.as('ks.ha').proposeProcedureChange({
    code: EXTENSION,
    validFrom: '2026-12-28',
    content: { ...content, steps: [...content.steps, 'Nhận kết quả'] },
    reason: 'Ghi rõ trình tự',
    decision: { ...DECISION, date: '2026-12-15' },
  });
  await approve(change);
  here.clock.set(at('2026-12-27T23:59'));
  expect((await rollBack(change)).state).toBe('ROLLED_BACK');
  here.clock.set(at('2026-12-28T09:00'));
  const now = await here.anyone.getProcedure({ code: EXTENSION });
  expect(now).toMatchObject({ validFrom: EFFECTIVE, validTo: null, coming: null, steps: content.steps });
});
