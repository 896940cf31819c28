import type { ProcessDefinition } from '@motcua/rules/process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, doStep, GUARDIAN } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { DECISION, decided, FIVE_STEPS, LEADER, ownMap, proposed } from './testing/maps.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const shown = async (username: string, input: { key: string; changeId?: string }) =>
  (await here.as(username).getProcess(input)).shown;

test('a draft is kept, written on, and nobody’s saving is lost', async () => {
  const admin = here.as('qt.vu');
  const draft = await admin.saveProcessDraft({ key: GUARDIAN, definition: ownMap() });
  expect(draft).toMatchObject({ key: GUARDIAN, state: 'DRAFT', revision: 1 });
  const named = { ...ownMap(), name: 'Bản đồ mới' };
  const next = { key: GUARDIAN, changeId: draft.id, definition: named };
  expect(await admin.saveProcessDraft({ ...next, revision: 1 })).toMatchObject({
    revision: 2,
    name: 'Bản đồ mới',
  });
  await refused(here.as('ks.ha').saveProcessDraft({ ...next, revision: 1 }), 'MAP_CHANGED');
  expect((await shown('ks.ha', { key: GUARDIAN, changeId: draft.id }))?.definition.name).toBe('Bản đồ mới');
  await refused(admin.saveProcessDraft({ ...next, key: 'P1', revision: 2 }), 'NOT_FOUND');
  await admin.discardProcessDraft({ changeId: draft.id });
  await refused(admin.discardProcessDraft({ changeId: draft.id }), 'NOT_FOUND');
});

test('who may not', async () => {
  const { id: changeId, revision } = await proposedOnly();
  const specialist = here.as('cm.xd');
  const definition = ownMap();
  await refused(specialist.saveProcessDraft({ key: GUARDIAN, definition }), 'FORBIDDEN');
  await refused(specialist.checkProcessDraft({ key: GUARDIAN, definition }), 'FORBIDDEN');
  await refused(specialist.getProcess({ key: GUARDIAN, changeId }), 'FORBIDDEN');
  await refused(specialist.discardProcessDraft({ changeId }), 'FORBIDDEN');
  await refused(specialist.importProcess({ key: GUARDIAN, bpmn: '<x/>' }), 'FORBIDDEN');
  await refused(specialist.proposeProcess({ changeId, revision, validFrom: '2026-12-14' }), 'FORBIDDEN');
  await refused(specialist.rollBackProcess({ changeId, reason: 'Thôi' }), 'FORBIDDEN');
  // the head of a ward decides no map of the province
  for (const username of ['cm.xd', 'qt.vu', 'ks.ha', 'ld.ct']) {
    const other = here.as(username);
    await refused(
      other.decideProcess({ changeId, approve: true, comment: '', decision: DECISION }),
      'FORBIDDEN',
    );
    await refused(other.migrateDossiers({ key: GUARDIAN, dryRun: true }), 'FORBIDDEN');
  }
  await refused(here.as('cd.lan').listProcesses({}), 'FORBIDDEN');
  expect((await specialist.getProcess({ key: GUARDIAN })).changes).toEqual([]);
  expect((await specialist.listProcesses({ underWay: true })).items).toEqual([]);
  await reject(changeId);
});

const proposedOnly = () => proposed(here, GUARDIAN, ownMap());
const reject = (changeId: string) =>
  here.as(LEADER).decideProcess({ changeId, approve: false, comment: 'Chưa rõ thời gian từng bước' });

test('only the second person decides, with number and date of a decision; once', async () => {
  const change = await proposedOnly();
  await refused(proposedOnly(), 'PROPOSAL_WAITING');
  const leader = here.as(LEADER);
  const word = { changeId: change.id, approve: true, comment: '' };
  await refused(leader.decideProcess(word), 'INVALID_INPUT');
  await refused(
    leader.decideProcess({ ...word, decision: { ...DECISION, date: '2026-12-08' } }),
    'INVALID_INPUT',
  );
  await refused(leader.decideProcess({ ...word, approve: false }), 'INVALID_INPUT');
  const key = crypto.randomUUID();
  const first = await leader.decideProcess({ ...word, decision: DECISION }, { idempotencyKey: key });
  expect(first).toMatchObject({ state: 'SCHEDULED', validFrom: '2026-12-14', decision: DECISION });
  expect(await leader.decideProcess({ ...word, decision: DECISION }, { idempotencyKey: key })).toEqual(first);
  await refused(leader.decideProcess({ ...word, decision: DECISION }), 'NO_PROPOSAL');
  await refused(
    here
      .as('qt.vu')
      .saveProcessDraft({ key: GUARDIAN, changeId: change.id, revision: 1, definition: ownMap() }),
    'MAP_STATE',
  );
  const { versions } = await leader.getProcess({ key: GUARDIAN });
  expect(versions).toMatchObject([
    { validFrom: '2026-12-14', decision: DECISION, fromData: false, inForce: false },
  ]);
  const back = await here
    .as('ks.ha')
    .rollBackProcess({ changeId: change.id, reason: 'Sai thời gian bước thẩm định' });
  expect(back).toMatchObject({ state: 'ROLLED_BACK', rollbackReason: 'Sai thời gian bước thẩm định' });
  expect((await leader.getProcess({ key: GUARDIAN })).versions).toEqual([]);
  await refused(leader.rollBackProcess({ changeId: change.id, reason: 'Lần nữa' }), 'MAP_STATE');
});

test('who drafted it does not decide it, though he could', async () => {
  await here.database.owner
    .insertInto('post')
    .values({
      account_id: await here.accountId('qt.vu'),
      unit_key: 'UBND-T-2025',
      division: null,
      position: 'Phó Chủ tịch',
      roles: ['LEADER'],
      valid_from: '2025-07-01',
      valid_to: null,
    })
    .execute();
  const { id: changeId } = await proposedOnly();
  await refused(
    here.as('qt.vu').decideProcess({ changeId, approve: true, comment: '', decision: DECISION }),
    'SECOND_PERSON',
  );
  await reject(changeId);
});

test('no map is proposed for a day gone by, or as it was before somebody else saved it', async () => {
  const admin = here.as('qt.vu');
  const { id: changeId } = await admin.saveProcessDraft({ key: GUARDIAN, definition: ownMap() });
  const proposal = { changeId, revision: 1, validFrom: '2026-12-06', note: '' };
  await refused(admin.proposeProcess(proposal), 'WRONG_DATE');
  await admin.saveProcessDraft({ key: GUARDIAN, changeId, revision: 1, definition: ownMap() });
  await refused(admin.proposeProcess({ ...proposal, validFrom: '2026-12-07' }), 'MAP_CHANGED');
  await admin.discardProcessDraft({ changeId });
});

test('a map with an error is not proposed; each error has a place and a cure', async () => {
  const wrong: ProcessDefinition = {
    ...ownMap(),
    steps: FIVE_STEPS.map((step) => (step.kind === 'WORK' ? { ...step, share: 0.9 } : step)),
  };
  const { findings } = await here.as('qt.vu').checkProcessDraft({ key: GUARDIAN, definition: wrong });
  const errors = findings.filter(({ severity }) => severity === 'ERROR');
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.every(({ cureVi }) => cureVi !== '')).toBe(true);
  const refusal = await refused(proposed(here, GUARDIAN, wrong), 'MAP_FINDINGS');
  expect(refusal.fields?.length).toBe(errors.length);
});

test('a version in force is told apart from the one before it, in words', async () => {
  const examined = await here.as('qt.vu').checkProcessDraft({ key: GUARDIAN, definition: ownMap() });
  expect(examined.svg).toContain('<svg');
  expect(examined.difference?.vi.summary).not.toBe('');
  // the guardian's pattern has six steps
  expect(examined.difference?.vi.sentences.join(' ')).toContain('Phân công');
});

test('BPMN text goes out and comes in as the same map; what cannot be carried out is named, and nothing kept', async () => {
  const admin = here.as('qt.vu');
  const { id: changeId } = await admin.saveProcessDraft({ key: GUARDIAN, definition: ownMap() });
  const bpmn = Buffer.from((await admin.exportProcess({ key: GUARDIAN, changeId })) as Uint8Array).toString();
  const { change, problems } = await admin.importProcess({ key: GUARDIAN, bpmn });
  expect(problems).toEqual([]);
  const again = await shown('qt.vu', { key: GUARDIAN, changeId: change?.id ?? '' });
  expect(again?.definition.steps).toEqual(FIVE_STEPS);
  expect(again?.difference?.vi.summary).toContain('Bỏ 1 bước');

  const inclusive = bpmn.replace(
    /<bpmn:userTask id="ky-duyet"[^]*?<\/bpmn:userTask>/u,
    '<bpmn:inclusiveGateway id="ky-duyet" />',
  );
  const refusal = await admin.importProcess({ key: GUARDIAN, bpmn: inclusive });
  expect(refusal.change).toBeNull();
  expect(refusal.problems.map(({ element }) => element)).toContain('ky-duyet');
  await refused(admin.saveProcessDraft({ key: GUARDIAN, bpmn: inclusive }), 'MAP_UNREADABLE');
  await refused(here.as('cm.xd').exportProcess({ key: GUARDIAN, changeId }), 'FORBIDDEN');
});

test('a dossier keeps its map; a decision moves it, after a dry run', async () => {
  const before = await accepted(here);
  const change = await decided(here, GUARDIAN, ownMap(), { validFrom: '2026-12-07' });
  expect(change).toMatchObject({ state: 'IN_FORCE' });
  await refused(here.as(LEADER).rollBackProcess({ changeId: change.id, reason: 'Thôi' }), 'MAP_STATE');
  const after = await accepted(here);
  const stepsOf = async (dossierId: string) =>
    (await here.as('ks.ha').getDossier({ dossierId })).process.length;
  expect([await stepsOf(before.dossierId), await stepsOf(after.dossierId)]).toEqual([6, 5]);

  const leader = here.as(LEADER);
  const dry = await leader.migrateDossiers({ key: GUARDIAN, dryRun: true });
  expect(dry).toMatchObject({ moves: 0, stays: 1, applied: false });
  expect(dry.items[0]?.obstacle?.vi).toContain('Phân công');
  expect(dry.items.map(({ dossierId }) => dossierId)).toEqual([before.dossierId]);
  const order = { key: GUARDIAN, dryRun: false, reason: 'Bỏ bước phân công', decision: DECISION };
  await refused(leader.migrateDossiers(order), 'MAP_STATE');
  await refused(leader.migrateDossiers({ key: GUARDIAN, dryRun: false }), 'INVALID_INPUT');

  await doStep(here, before.dossierId);
  expect(await leader.migrateDossiers({ key: GUARDIAN, dryRun: true })).toMatchObject({ moves: 1, stays: 0 });
  const planned = (dossierId: string) =>
    here.database.db
      .selectFrom('task')
      .select(['step_key', 'due_at', 'dossier_due_at'])
      .where('dossier_id', '=', dossierId)
      .where('done_at', 'is', null)
      .executeTakeFirstOrThrow();
  const was = await planned(before.dossierId);
  const key = crypto.randomUUID();
  const moved = await leader.migrateDossiers(order, { idempotencyKey: key });
  expect(moved).toMatchObject({ moves: 1, applied: true });
  expect(await leader.migrateDossiers(order, { idempotencyKey: key })).toEqual(moved);
  // the work has another part of what is left by the new map: as in a dossier that was accepted at the same moment under it
  const is = await planned(before.dossierId);
  expect(is).toEqual(await planned(after.dossierId));
  expect(is.due_at).not.toEqual(was.due_at);
  const view = await here.as('ks.ha').getDossier({ dossierId: before.dossierId });
  expect(view.process.map(({ key: step, status }) => [step, status]).slice(0, 3)).toEqual([
    ['tiep-nhan', 'DONE'],
    ['tham-dinh', 'NOW'],
    ['ky-duyet', 'TO_DO'],
  ]);
  expect(view.events.at(-1)?.text).toContain('QĐ 1234/QĐ-UBND');
  const told = await here.as('cd.lan').getDossier({ dossierId: before.dossierId });
  expect(told.events.length).toBe(view.events.length - 1);
  expect((await leader.getProcess({ key: GUARDIAN })).migrations).toMatchObject([{ moved: 1, stayed: 0 }]);
});

test('the library: what is covered by a decision, per level; the book has every map in force', async () => {
  const officer = here.as('cm.xd');
  const { items, coverage, mayPropose } = await officer.listProcesses({ decided: true });
  expect(mayPropose).toBe(false);
  expect(items.map(({ key }) => key)).toContain(GUARDIAN);
  expect(items.every(({ decision }) => decision !== null)).toBe(true);
  const ordinary = coverage.find(({ level, type }) => level === 'COMMUNE' && type === 'ORDINARY');
  expect(ordinary?.target).toBe(0.5);
  expect(ordinary?.decided).toBeGreaterThan(0);
  expect(coverage.filter(({ type }) => type === 'INTER_AGENCY').every(({ target }) => target === 1)).toBe(
    true,
  );
  const book = Buffer.from((await officer.printProcessBook({})) as Uint8Array).toString();
  expect(book.match(/<svg/gu)?.length).toBe((await officer.listProcesses({})).items.length);
  expect(book).toContain('1234/QĐ-UBND');
});
