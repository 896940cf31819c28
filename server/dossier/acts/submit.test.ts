import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeDraft, counterDraft, GUARDIAN, NAM_SON, submitted } from '../../testing/dossier.ts';
import { province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
const send = (dossierId: string, key?: string) =>
  here
    .as('cd.lan')
    .submitDossier({ dossierId, declaration: true }, key === undefined ? {} : { idempotencyKey: key });

test('the counter answers within eight working hours (NĐ 45/2020 Đ.11), and finds it in its queue', async () => {
  const { dossierId, state } = await submitted(here);
  expect(state).toBe('SUBMITTED');
  const view = await here.as('cd.lan').getDossier({ dossierId });
  expect(view.intakeDueAt).toBe('2026-12-08T08:00:00+07:00');
  expect(view.stateText).toBe('Mới đăng ký');
  expect(view.nationalCode).toBe(1);
  const work = await here.as('qu.minh').listWork({ queue: 'INTAKE' });
  expect(work.items.map((row) => row.dossierId)).toContain(dossierId);
  const other = await here.as('qu.thu').listWork({ queue: 'INTAKE' });
  expect(other.items.map((row) => row.dossierId)).not.toContain(dossierId);
});

test('the applicant keeps a copy of his answers that needs no system to be read', async () => {
  const { dossierId } = await submitted(here);
  const { slips } = await here.as('cd.lan').getDossier({ dossierId });
  expect(slips.map((slip) => slip.kind)).toEqual(['ANSWERS_COPY']);
});

test('nothing is sent without the declaration', async () => {
  const { dossierId } = await completeDraft(here);
  await refused(here.as('cd.lan').submitDossier({ dossierId, declaration: false }), 'NOT_DECLARED');
});

test('everything missing is said at once: answers and papers', async () => {
  const { dossierId } = await here.as('cd.lan').createDraft({ procedureCode: GUARDIAN, intakeUnit: NAM_SON });
  const problem = await refused(send(dossierId), 'INCOMPLETE');
  const fields = problem.fields?.map((one) => one.field) ?? [];
  expect(fields.filter((field) => field.startsWith('component.')).length).toBeGreaterThan(0);
  expect(fields.filter((field) => !field.startsWith('component.')).length).toBeGreaterThan(0);
  expect(problem.detail).toBe(`Còn ${fields.length} điểm cần hoàn thiện trước khi nộp.`);
  expect((await here.as('cd.lan').getDossier({ dossierId })).state).toBe('DRAFT');
});

test('a wrong identity number in an answer is found when sending', async () => {
  const { dossierId } = await completeDraft(here);
  await here.as('cd.lan').updateDraft({ dossierId, answers: { applicantId: '12345' } });
  const problem = await refused(send(dossierId), 'INCOMPLETE');
  expect(problem.fields?.map((one) => one.field)).toEqual(['applicantId']);
});

test('pressed twice: one key one submission; another key is told it has been sent', async () => {
  const { dossierId } = await completeDraft(here);
  const [one, two] = await Promise.all([send(dossierId, 'send-1'), send(dossierId, 'send-1')]);
  expect(two).toEqual(one);
  const problem = await refused(send(dossierId, 'send-2'), 'WRONG_STATE');
  expect(problem.detail).toContain('Mới đăng ký');
  const { events } = await here.as('cd.lan').getDossier({ dossierId });
  expect(events.filter((event) => event.kind === 'SUBMITTED')).toHaveLength(1);
});

test('only its owner sends it; the counter accepts instead', async () => {
  const { dossierId } = await counterDraft(here);
  await refused(here.as('qu.minh').submitDossier({ dossierId, declaration: true }), 'FORBIDDEN');
  const own = await completeDraft(here);
  await refused(
    here.as('cd.son').submitDossier({ dossierId: own.dossierId, declaration: true }),
    'NOT_FOUND',
  );
});

describe('the form has changed between draft and submission', () => {
  test('the answers are kept, the new form is taken on request, then it goes', async () => {
    const { dossierId } = await completeDraft(here);
    const before = await here.as('cd.lan').getDossier({ dossierId });
    const { owner } = here.database;
    const old = await owner
      .selectFrom('form_version')
      .selectAll()
      .where('code', '=', 'giam-ho')
      .where('valid_to', 'is', null)
      .executeTakeFirstOrThrow();
    const version = `${old.version}9`;
    await owner
      .updateTable('form_version')
      .set({ valid_to: '2026-12-07' })
      .where('code', '=', old.code)
      .where('version', '=', old.version)
      .execute();
    await owner
      .insertInto('form_version')
      .values({
        ...old,
        version,
        valid_from: '2026-12-08',
        content: JSON.stringify({ ...old.content, version: Number(version) }),
      })
      .execute();

    here.clock.set('2026-12-08T09:00:00+07:00');
    const problem = await refused(send(dossierId), 'FORM_CHANGED');
    expect(problem.detail).toContain('vẫn được giữ');
    const kept = await here.as('cd.lan').getDossier({ dossierId });
    expect(kept.answers).toEqual(before.answers);
    await here.as('cd.lan').updateDraft({ dossierId, acceptNewForm: true });
    expect((await send(dossierId)).state).toBe('SUBMITTED');
    expect((await here.as('cd.lan').getDossier({ dossierId })).answers).toEqual(before.answers);
    here.clock.set(TODAY);
  });
});
