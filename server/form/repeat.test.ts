import type { FormDraft } from '@motcua/contract/form-draft';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeDraft } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const NURSERY = '1.004492';
const text = (key: string, label: string) => ({
  key,
  label,
  labelEn: label,
  type: 'text' as const,
  required: true,
});

const FORM: FormDraft = {
  title: 'Đơn đề nghị mở nhóm trẻ',
  titleEn: 'Nursery application',
  summary: 'Nhóm trẻ {groupName}',
  pages: [
    { key: 'nhom', title: 'Nhóm trẻ', titleEn: 'The group', questions: [text('groupName', 'Tên nhóm')] },
    {
      key: 'co-giao',
      title: 'Ai trông trẻ',
      titleEn: 'Who looks after them',
      repeat: { key: 'teachers', item: 'Người', itemEn: 'Person', min: 1, max: 3 },
      questions: [text('teacherName', 'Họ và tên')],
    },
  ],
};

test('a page that repeats is decided, filled in, judged by the server repetition by repetition, and filed', async () => {
  const { dossierId } = await completeDraft(here, { procedure: NURSERY });
  const admin = here.as('qt.vu');
  const crossed = { ...FORM, pages: FORM.pages.map((page) => ({ ...page })) };
  for (const page of crossed.pages) if (page.repeat) page.repeat = { ...page.repeat, min: 9 };
  expect((await admin.checkFormDraft({ key: NURSERY, form: crossed })).findings).toMatchObject([
    { code: 'REPEAT_LIMITS', at: { page: 1, question: null } },
  ]);
  const { id: changeId, revision } = await admin.saveFormDraft({ key: NURSERY, form: FORM });
  await admin.proposeForm({ changeId, revision, validFrom: '2026-12-14' });
  await here.as('ubnd.chutich').decideForm({
    changeId,
    approve: true,
    comment: '',
    decision: { number: 'QĐ 77/QĐ-UBND', date: '2026-12-04' },
  });
  here.clock.set('2026-12-14T09:00:00+07:00');

  const lan = here.as('cd.lan');
  await lan.updateDraft({ dossierId, acceptNewForm: true });
  const { form } = await lan.getDossier({ dossierId });
  expect(form.pages[1]?.repeat).toEqual(FORM.pages[1]?.repeat);
  const send = () => lan.submitDossier({ dossierId, declaration: true });
  const wanting = async (answers: Record<string, string>) => {
    await lan.updateDraft({ dossierId, answers });
    return (await refused(send(), 'INCOMPLETE')).fields?.map(({ field }) => field);
  };
  const named = { groupName: 'Hoa Mai', 'teacherName.1': 'Lê An' };
  expect(await wanting({ ...named, teachers: '0' })).toEqual(['teachers']);
  expect(await wanting({ ...named, teachers: '2' })).toEqual(['teacherName.2']);
  expect(await wanting({ ...named, teachers: '50' })).toContain('teachers');

  await lan.updateDraft({ dossierId, answers: { ...named, teachers: '2', 'teacherName.2': 'Đỗ Bình' } });
  await lan.updateDraft({ dossierId, answers: { teachers: '1', 'teacherName.3': 'Không ai' } });
  expect((await lan.getDossier({ dossierId })).answers).toEqual({ ...named, teachers: '1' });
  expect((await send()).state).toBe('SUBMITTED');
  here.clock.set(TODAY);
});
