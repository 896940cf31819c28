import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeDraft, counterDraft, LAN, submitted } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

test('answers are kept one by one; what was kept before stays', async () => {
  const { dossierId } = await completeDraft(here);
  const lan = here.as('cd.lan');
  await lan.updateDraft({ dossierId, answers: { guardianRelation: 'Giám hộ cho cháu' } });
  const { answers, version } = await lan.getDossier({ dossierId });
  expect(answers['guardianRelation']).toBe('Giám hộ cho cháu');
  expect(answers['applicantId']).toBe(LAN.idNumber);
  expect(version).toBe(3);
});

test('half an answer is kept too: completeness is asked for when sending', async () => {
  const { dossierId } = await completeDraft(here);
  await here.as('cd.lan').updateDraft({ dossierId, answers: { applicantId: '99918' } });
  expect((await here.as('cd.lan').getDossier({ dossierId })).answers['applicantId']).toBe('99918');
});

test('text typed in NFD is stored in NFC; the search for the name finds it without marks', async () => {
  const { dossierId } = await counterDraft(here);
  const fullName = 'Nguyễn Thị Hường'.normalize('NFD');
  await here.as('qu.minh').updateDraft({
    dossierId,
    applicant: { ...LAN, fullName },
    answers: { guardianRelation: 'Đề nghị'.normalize('NFD') },
  });
  const row = await here.database.db
    .selectFrom('dossier')
    .select(['applicant_name', 'applicant_name_folded', 'answers'])
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow();
  expect(row.applicant_name).toBe('Nguyễn Thị Hường'.normalize('NFC'));
  expect(row.applicant_name_folded).toBe('nguyen thi huong');
  expect(row.answers['guardianRelation']).toBe('Đề nghị'.normalize('NFC'));
});

test('answers to questions the form does not ask are not kept', async () => {
  const { dossierId } = await completeDraft(here);
  await here.as('cd.lan').updateDraft({ dossierId, answers: { khongCo: 'x' } });
  expect((await here.as('cd.lan').getDossier({ dossierId })).answers).not.toHaveProperty('khongCo');
});

test('characters a database cannot hold do not bring the request down', async () => {
  const { dossierId } = await completeDraft(here);
  await here.as('cd.lan').updateDraft({ dossierId, answers: { guardianRelation: 'a\0b\ud800c' } });
  expect((await here.as('cd.lan').getDossier({ dossierId })).answers['guardianRelation']).toBe('ab�c');
});

test('the applicant’s number is checked when it changes', async () => {
  const { dossierId } = await counterDraft(here);
  await refused(
    here.as('qu.minh').updateDraft({ dossierId, applicant: { ...LAN, idNumber: '123456789012' } }),
    'WRONG_ID_NUMBER',
  );
});

test('not after it has been sent, and never by another', async () => {
  const { dossierId } = await submitted(here);
  const problem = await refused(
    here.as('cd.lan').updateDraft({ dossierId, answers: { guardianRelation: 'muộn' } }),
    'WRONG_STATE',
  );
  expect(problem.allowed).toEqual([
    'acceptDossier',
    'requestSupplement',
    'refuseDossier',
    'cancelReceipt',
    'recordContact',
    'chooseReturnPlace',
    'withdrawDossier',
  ]);
  const draft = await completeDraft(here);
  await refused(here.as('cd.son').updateDraft({ dossierId: draft.dossierId }), 'NOT_FOUND');
  await refused(here.as('qu.minh').updateDraft({ dossierId: draft.dossierId }), 'NOT_FOUND');
});
