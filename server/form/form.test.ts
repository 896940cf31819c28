import type { FormChangeView, FormDraft } from '@motcua/contract/form-draft';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersFor, completeDraft, NAM_SON, upload } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

/** A nursery group: the commune decides; asked on the general form as yet. */
const NURSERY = '1.004492';
const LEADER = 'ubnd.chutich';
const DECISION = { number: 'QĐ 77/QĐ-UBND', date: '2026-12-04' };

/** Two pages: who asks, and by whom he is represented, with the paper that says so. */
const twoPages = (component: string, more: Partial<FormDraft> = {}): FormDraft => ({
  title: 'Đơn đề nghị mở nhóm trẻ',
  titleEn: 'Nursery application',
  summary: 'Nhóm trẻ {childName}',
  pages: [
    {
      key: 'tre-em',
      title: 'Trẻ em là ai',
      titleEn: 'The child',
      questions: [
        { key: 'childName', label: 'Họ tên', labelEn: 'Name', type: 'text', required: true },
        { key: 'byProxy', label: 'Có người nộp thay', labelEn: 'By proxy', type: 'yesNo', required: true },
      ],
    },
    {
      key: 'uy-quyen',
      title: 'Người nộp thay',
      titleEn: 'Proxy',
      questions: [
        {
          key: 'proxyPaper',
          label: 'Văn bản ủy quyền',
          labelEn: 'Power of attorney',
          type: 'upload',
          required: true,
          component,
          visibleWhen: { question: 'byProxy', equals: 'true' },
        },
      ],
    },
  ],
  ...more,
});

/** A paper of the procedure that is handed in as a file. */
async function filePaper(): Promise<string> {
  const { components } = await here.anyone.getProcedure({ code: NURSERY });
  const filed = components.filter(({ presentOnly, form }) => !presentOnly && form === undefined);
  return (filed.find(({ required }) => !required) ?? filed[0])?.code ?? '';
}

async function proposed(form: FormDraft, validFrom = '2026-12-14'): Promise<FormChangeView> {
  const admin = here.as('qt.vu');
  const { id: changeId, revision } = await admin.saveFormDraft({ key: NURSERY, form });
  return admin.proposeForm({ changeId, revision, validFrom });
}

const approve = ({ id: changeId }: FormChangeView) =>
  here.as(LEADER).decideForm({ changeId, approve: true, comment: '', decision: DECISION });

test('a draft is kept as far as it is, and nobody’s saving is lost', async () => {
  const admin = here.as('qt.vu');
  const unfinished: FormDraft = { title: '', summary: '', pages: [] };
  const draft = await admin.saveFormDraft({ key: NURSERY, form: unfinished });
  expect(draft).toMatchObject({ key: NURSERY, state: 'DRAFT', revision: 1 });
  const next = { key: NURSERY, changeId: draft.id, form: twoPages('X') };
  expect(await admin.saveFormDraft({ ...next, revision: 1 })).toMatchObject({
    revision: 2,
    title: 'Đơn đề nghị mở nhóm trẻ',
  });
  await refused(here.as('ks.ha').saveFormDraft({ ...next, revision: 1 }), 'FORM_DRAFT_CHANGED');
  await refused(admin.saveFormDraft({ ...next, key: 'don-chung', revision: 2 }), 'NOT_FOUND');
  await refused(admin.saveFormDraft({ key: 'khong-co', form: unfinished }), 'NOT_FOUND');
  const { shown } = await here.as('ks.ha').getFormDesign({ key: NURSERY, changeId: draft.id });
  expect(shown?.form).toEqual(twoPages('X'));
  expect(shown?.findings).toMatchObject([{ code: 'UPLOAD_UNKNOWN', at: { page: 1, question: 0 } }]);
  expect((await admin.listForms({ q: 'nhom tre' })).items).toMatchObject([
    { key: NURSERY, inForceSince: null, underWay: [{ changeId: draft.id, state: 'DRAFT' }] },
  ]);
  await admin.discardFormDraft({ changeId: draft.id });
  await refused(admin.discardFormDraft({ changeId: draft.id }), 'NOT_FOUND');
});

test('a form in force is written on from what it asks', async () => {
  const { shown, asked, components, versions } = await here.as('qt.vu').getFormDesign({ key: 'don-chung' });
  expect(shown?.form.pages.length).toBeGreaterThan(1);
  expect(shown?.findings).toEqual([]);
  expect([asked, components]).toEqual([null, []]);
  expect(versions).toMatchObject([{ fromData: true, inForce: true }]);
  const own = await here.as('qt.vu').getFormDesign({ key: NURSERY });
  expect(own).toMatchObject({ shown: null, own: { code: NURSERY } });
  expect(own.asked?.title).toBe(shown?.form.title);
  expect(own.components.length).toBeGreaterThan(0);
});

test('errors are not proposed, warnings with a note only', async () => {
  const admin = here.as('qt.vu');
  const wrong = await admin.saveFormDraft({ key: NURSERY, form: twoPages('KHONG-CO') });
  const proposal = { changeId: wrong.id, revision: wrong.revision, validFrom: '2026-12-14' };
  const problem = await refused(admin.proposeForm(proposal), 'FORM_FINDINGS');
  expect(problem.fields).toMatchObject([
    { field: '1.0', message: expect.stringContaining('Trang 2, câu 1: Tệp gắn với giấy tờ “KHONG-CO”') },
  ]);
  const form = twoPages(await filePaper());
  delete form.titleEn;
  const { revision } = await admin.saveFormDraft({ key: NURSERY, changeId: wrong.id, revision: 1, form });
  await refused(admin.proposeForm(proposal), 'INVALID_INPUT');
  await refused(admin.proposeForm({ ...proposal, revision: 1, note: 'Dịch sau' }), 'FORM_DRAFT_CHANGED');
  await refused(admin.proposeForm({ ...proposal, revision, validFrom: '2026-12-06' }), 'WRONG_DATE');
  const change = await admin.proposeForm({ ...proposal, revision, note: 'Dịch sau' });
  expect(change.state).toBe('PROPOSED');
  await refused(
    here.as(LEADER).decideForm({ changeId: change.id, approve: false, comment: '' }),
    'INVALID_INPUT',
  );
  const back = await here
    .as(LEADER)
    .decideForm({ changeId: change.id, approve: false, comment: 'Cần bản dịch' });
  expect(back.state).toBe('REJECTED');
});

test('who may not', async () => {
  const { id: changeId, revision } = await proposed(twoPages(await filePaper()));
  const specialist = here.as('cm.xd');
  const form = twoPages('X');
  await refused(specialist.saveFormDraft({ key: NURSERY, form }), 'FORBIDDEN');
  await refused(specialist.checkFormDraft({ key: NURSERY, form }), 'FORBIDDEN');
  await refused(specialist.getFormDesign({ key: NURSERY, changeId }), 'FORBIDDEN');
  await refused(specialist.discardFormDraft({ changeId }), 'FORBIDDEN');
  await refused(specialist.proposeForm({ changeId, revision, validFrom: '2026-12-14' }), 'FORBIDDEN');
  await refused(specialist.rollBackForm({ changeId, reason: 'Thôi' }), 'FORBIDDEN');
  for (const username of ['cm.xd', 'qt.vu', 'ks.ha', 'ld.ct'])
    await refused(
      here.as(username).decideForm({ changeId, approve: true, comment: '', decision: DECISION }),
      'FORBIDDEN',
    );
  await refused(here.as('cd.lan').listForms({}), 'FORBIDDEN');
  expect((await specialist.getFormDesign({ key: NURSERY })).changes).toEqual([]);
  expect((await specialist.listForms({ q: NURSERY })).items).toEqual([]);
  await refused(proposed(twoPages(await filePaper())), 'PROPOSAL_WAITING');
  await here.as(LEADER).decideForm({ changeId, approve: false, comment: 'Chưa cần' });
});

test('approved by a decision it is asked from its day on, and until then it can be taken back', async () => {
  const component = await filePaper();
  const change = await proposed(twoPages(component));
  await refused(
    here.as(LEADER).decideForm({ changeId: change.id, approve: true, comment: '' }),
    'INVALID_INPUT',
  );
  const key = crypto.randomUUID();
  const word = { changeId: change.id, approve: true, comment: '', decision: DECISION };
  const first = await here.as(LEADER).decideForm(word, { idempotencyKey: key });
  expect(first).toMatchObject({ state: 'SCHEDULED', validFrom: '2026-12-14', decision: DECISION });
  expect(await here.as(LEADER).decideForm(word, { idempotencyKey: key })).toEqual(first);
  await refused(approve(change), 'NO_PROPOSAL');
  expect((await here.anyone.getProcedure({ code: NURSERY })).formCode).toBe('don-chung');
  const back = await here.as('ks.ha').rollBackForm({ changeId: change.id, reason: 'Sai ngày' });
  expect(back).toMatchObject({ state: 'ROLLED_BACK', rollbackReason: 'Sai ngày' });
  expect((await here.as(LEADER).getFormDesign({ key: NURSERY })).versions).toEqual([]);
});

test('who filled in the form before keeps his answers and is asked what is new, then files', async () => {
  const component = await filePaper();
  const { dossierId } = await completeDraft(here, { procedure: NURSERY });
  const lan = here.as('cd.lan');
  const before = await lan.getDossier({ dossierId });
  await approve(await proposed(twoPages(component)));
  here.clock.set('2026-12-14T09:00:00+07:00');
  expect((await here.anyone.getProcedure({ code: NURSERY })).formCode).toBe(NURSERY);

  const send = () => lan.submitDossier({ dossierId, declaration: true });
  await refused(send(), 'FORM_CHANGED');
  expect((await lan.getDossier({ dossierId })).answers).toEqual(before.answers);
  await lan.updateDraft({ dossierId, acceptNewForm: true });
  expect((await refused(send(), 'INCOMPLETE')).fields?.map(({ field }) => field)).toEqual([
    'childName',
    'byProxy',
  ]);
  const view = await lan.getDossier({ dossierId });
  expect(view.form).toMatchObject({ code: NURSERY, version: '20261214' });
  await lan.updateDraft({ dossierId, answers: { ...answersFor(view), childName: 'Lê An' } });
  for (const file of before.files.filter((one) => one.component === component))
    await lan.removeFile({ fileId: file.id });
  // a paper that a question asks for is told once
  expect((await refused(send(), 'INCOMPLETE')).fields?.map(({ field }) => field)).toEqual(['proxyPaper']);
  await upload(lan, dossierId, component);
  expect((await send()).state).toBe('SUBMITTED');

  // a next version leaves what was sent as it was sent
  await approve(await proposed(twoPages(component, { title: 'Đơn mở nhóm trẻ' }), '2026-12-15'));
  here.clock.set('2026-12-15T09:00:00+07:00');
  const sent = await lan.getDossier({ dossierId });
  expect([sent.form.version, sent.summary]).toEqual(['20261214', 'Nhóm trẻ Lê An']);
  const fresh = await lan.createDraft({ procedureCode: NURSERY, intakeUnit: NAM_SON });
  expect((await lan.getDossier({ dossierId: fresh.dossierId })).form.title).toBe('Đơn mở nhóm trẻ');
  expect((await here.as('qt.vu').getFormDesign({ key: NURSERY })).changes.slice(0, 2)).toMatchObject([
    { state: 'IN_FORCE' },
    { state: 'SUPERSEDED' },
  ]);
  here.clock.set(TODAY);
});
