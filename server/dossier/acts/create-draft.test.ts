import { afterAll, beforeAll, expect, test } from 'vitest';
import { counterDraft, GUARDIAN, LAN, NAM_SON } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
const guardian = { procedureCode: GUARDIAN, intakeUnit: NAM_SON };

test('a citizen begins a dossier of his own, online, with what is known of him', async () => {
  const draft = await here.as('cd.lan').createDraft(guardian);
  expect(draft).toMatchObject({ state: 'DRAFT', code: null, dueAt: null, version: 1, slipId: null });
  expect(draft.submissionCode).toMatch(/^NT(-[2-9A-Z]{4}){3}$/);
  const view = await here.as('cd.lan').getDossier({ dossierId: draft.dossierId });
  expect(view).toMatchObject({
    channel: 'ONLINE',
    submitterRole: 'SELF',
    resultChannel: 'ELECTRONIC',
    applicant: LAN,
    authority: { key: 'X-09286-2025' },
    deadline: null,
  });
  expect(view.events.map((event) => event.kind)).toEqual(['DRAFT_CREATED']);
});

test('at the counter the dossier belongs to the person before it, who follows it on his phone', async () => {
  const { dossierId } = await counterDraft(here);
  const view = await here.as('cd.lan').getDossier({ dossierId });
  expect(view).toMatchObject({ channel: 'COUNTER', submitterRole: 'ASSISTED', resultChannel: 'COUNTER' });
});

test('a person without an account is received all the same', async () => {
  const applicant = { ...LAN, fullName: 'Người Lạ', idNumber: '999188000777' };
  const { dossierId } = await counterDraft(here, {}, applicant);
  expect((await here.as('qu.minh').getDossier({ dossierId })).applicant.fullName).toBe('Người Lạ');
  await refused(here.as('cd.lan').getDossier({ dossierId }), 'NOT_FOUND');
});

test('what a citizen has not sent is not shown to any officer', async () => {
  const { dossierId } = await here.as('cd.lan').createDraft(guardian);
  for (const who of ['qu.minh', 'ld.ct', 'ks.ha', 'tt.tra', 'qt.vu', 'cd.son'])
    await refused(here.as(who).getDossier({ dossierId }), 'NOT_FOUND');
});

test('an unknown procedure', async () => {
  await refused(
    here.as('cd.lan').createDraft({ ...guardian, procedureCode: '9.999999' }),
    'UNKNOWN_PROCEDURE',
  );
});

test('a procedure the unit does not receive', async () => {
  const provincial = await here.as('cd.lan').createDraft({
    procedureCode: '1.010727',
    intakeUnit: 'TTPVHCC-2025',
  });
  expect(provincial.state).toBe('DRAFT');
  await refused(
    here.as('cd.lan').createDraft({ ...guardian, intakeUnit: 'TTPVHCC-2025' }),
    'PROCEDURE_NOT_RECEIVED_HERE',
  );
  await refused(
    here.as('cd.lan').createDraft({ ...guardian, intakeUnit: 'MC-09286-2018' }),
    'PROCEDURE_NOT_RECEIVED_HERE',
  );
  await refused(
    here.as('cd.lan').createDraft({ ...guardian, intakeUnit: 'khong-co' }),
    'PROCEDURE_NOT_RECEIVED_HERE',
  );
});

test('an authority the unit’s dossiers do not go to', async () => {
  await refused(
    here.as('cd.lan').createDraft({ ...guardian, authority: 'UBND-T-2025' }),
    'PROCEDURE_NOT_RECEIVED_HERE',
  );
});

test('a case the procedure does not have', async () => {
  await refused(here.as('cd.lan').createDraft({ ...guardian, case: 'TH99' }), 'INVALID_INPUT');
});

test('a channel the procedure is not offered on: 115 days of recruiting are not online', async () => {
  const problem = await refused(
    here.as('cd.lan').createDraft({ procedureCode: '1.005384', intakeUnit: 'TTPVHCC-2025' }),
    'CHANNEL_NOT_OFFERED',
  );
  expect(problem.detail).toContain('nộp tại quầy');
});

test.each([
  ['a letter in it', '99918800000A'],
  ['eleven digits', '99918800000'],
  ['a birth year that is not hers', '999189000003'],
  ['the digit of a man', '999088000003'],
])('a wrong identity number: %s', async (_, idNumber) => {
  const problem = await refused(counterDraft(here, {}, { ...LAN, idNumber }), 'WRONG_ID_NUMBER');
  expect(problem.fields?.[0]?.field).toBe('applicant.idNumber');
  expect(problem.detail).not.toBe('');
});

test('an officer names whom the dossier is about', async () => {
  const problem = await refused(here.as('qu.minh').createDraft(guardian), 'INCOMPLETE');
  expect(problem.fields?.[0]?.field).toBe('applicant');
});

test('only the counter of the unit itself begins a dossier there', async () => {
  for (const who of ['qu.thu', 'cm.ht', 'ld.ct', 'ks.ha', 'qt.vu'])
    await refused(here.as(who).createDraft({ ...guardian, applicant: LAN }), 'FORBIDDEN');
  await refused(here.anyone.createDraft(guardian), 'UNAUTHENTICATED');
});

test('pressed twice with one key: one dossier', async () => {
  const key = { idempotencyKey: 'draft-twice' };
  const son = here.as('cd.son');
  const [one, two] = await Promise.all([son.createDraft(guardian, key), son.createDraft(guardian, key)]);
  expect(two).toEqual(one);
  const problem = await refused(
    son.createDraft({ ...guardian, procedureCode: '1.001193' }, key),
    'KEY_REUSED',
  );
  expect(problem.detail).toContain('Idempotency-Key');
  expect((await son.listMyDossiers({})).items).toHaveLength(1);
});

test('the same key of two people is two requests', async () => {
  const key = { idempotencyKey: 'shared' };
  const one = await here.as('cd.hoa').createDraft(guardian, key);
  const two = await here.as('cd.bay').createDraft(guardian, key);
  expect(two.dossierId).not.toBe(one.dossierId);
});
