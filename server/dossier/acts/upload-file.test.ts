import { MAX_FILE_BYTES } from '@motcua/contract/file';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  accepted,
  completeDraft,
  holderOf,
  openTasks,
  PDF,
  submitted,
  upload,
  walkTo,
  WISH,
} from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
const begin = (
  who: string,
  dossierId: string,
  more: { name?: string; size?: number; component?: string } = {},
) => here.as(who).uploadFile({ dossierId, name: 'a.pdf', size: 10, ...more });

test('a file larger than is taken is refused before a byte is sent', async () => {
  const { dossierId } = await completeDraft(here);
  const problem = await refused(begin('cd.lan', dossierId, { size: MAX_FILE_BYTES + 1 }), 'FILE_TOO_LARGE');
  expect(problem.detail).toContain('200 MB');
  expect((await begin('cd.lan', dossierId, { size: MAX_FILE_BYTES })).offset).toBe(0);
});

test.each(['virus.exe', 'a.pdf.js', 'khong-duoi', 'trang.html', 'anh.svg'])(
  'a kind of file that is not taken: %s',
  async (name) => {
    const { dossierId } = await completeDraft(here);
    const problem = await refused(begin('cd.lan', dossierId, { name }), 'FILE_TYPE');
    expect(problem.detail).toContain('pdf');
  },
);

test('a component the procedure does not have', async () => {
  const { dossierId } = await completeDraft(here);
  await refused(begin('cd.lan', dossierId, { component: 'TP99' }), 'NOT_FOUND');
});

test('the applicant adds files while he fills in or supplements, not while officers work', async () => {
  const { dossierId } = await submitted(here);
  await refused(begin('cd.lan', dossierId), 'WRONG_STATE');
  await here.as('qu.minh').requestSupplement({ dossierId, ...WISH });
  expect((await upload(here.as('cd.lan'), dossierId)).file?.sha256).toHaveLength(64);
});

test('an officer of a unit that has the dossier adds files until it is closed; others do not', async () => {
  const { dossierId } = await accepted(here);
  expect((await upload(here.as('cm.ht'), dossierId)).file?.uploadedBy).toBe('Dương Thị Hạnh');
  await refused(begin('kb.hotich', dossierId), 'NOT_FOUND');
  await refused(begin('ks.ha', dossierId), 'FORBIDDEN');
  await refused(begin('cd.son', dossierId), 'NOT_FOUND');
  const refusedOne = await submitted(here);
  await here
    .as('qu.minh')
    .refuseDossier({ dossierId: refusedOne.dossierId, reason: 'DUPLICATE', text: 'Trùng hồ sơ đã nộp' });
  await refused(begin('qu.minh', refusedOne.dossierId), 'WRONG_STATE');
});

test('an agency that is asked adds working papers while its answer is awaited, never the applicant’s own', async () => {
  const { dossierId } = await accepted(here);
  const officer = await holderOf(here, await walkTo(here, dossierId, 'WORK'));
  await here.as(officer).requestConsultation({
    dossierId,
    purpose: 'OPINION',
    content: 'Đề nghị cho ý kiến về nơi cư trú của người giám hộ.',
    agencies: [{ unit: 'X-09187-2025', dueAt: '2026-12-08T17:00:00+07:00' }],
  });
  const [question] = (await openTasks(here, dossierId)).filter(({ kind }) => kind === 'CONSULT');
  if (question === undefined) throw new Error('nobody is asked');
  const agency = await holderOf(here, question);
  expect((await upload(here.as(agency), dossierId)).file?.component ?? null).toBeNull();
  const problem = await refused(begin(agency, dossierId, { component: 'TP01' }), 'FORBIDDEN');
  expect(problem.detail).toContain('Bỏ chọn thành phần');
  await here
    .as(agency)
    .answerConsultation({ taskId: question.id, opinion: 'AGREE', text: 'Đúng nơi cư trú' });
  await refused(begin(agency, dossierId), 'FORBIDDEN');
});

test('an upload begun before the dossier was sent is not finished after it', async () => {
  const { dossierId } = await completeDraft(here);
  const { uploadId } = await begin('cd.lan', dossierId, { size: PDF.length });
  await here.as('cd.lan').submitDossier({ dossierId, declaration: true });
  await refused(here.as('cd.lan').uploadPart({ uploadId, offset: 0 }, { bytes: PDF }), 'WRONG_STATE');
});
