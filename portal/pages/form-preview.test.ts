import type { FormDraft } from '@motcua/contract/form-draft';
import { describe, expect, test } from 'vitest';
import { refusal, type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const draft: FormDraft = {
  title: 'Đơn',
  summary: 'Đơn',
  pages: [
    {
      key: 'mot',
      title: 'Ai nộp',
      titleEn: 'Who files',
      questions: [{ key: 'proxy', label: 'Nộp thay', labelEn: 'By proxy', type: 'yesNo', required: true }],
    },
    {
      key: 'hai',
      title: 'Ủy quyền',
      questions: [
        {
          key: 'paper',
          label: 'Văn bản ủy quyền',
          type: 'upload',
          required: true,
          component: 'UQ',
          visibleWhen: { question: 'proxy', equals: 'true' },
        },
      ],
    },
  ],
};
const checking: Answers = {
  checkFormDraft: ({ key, form }) => ({ form: { ...form, code: key, version: '1' }, findings: [] }),
};
const post = (more: Record<string, string>) => ({
  method: 'POST' as const,
  form: { ma: '1.001612', mau: JSON.stringify(draft), 'ngon-ngu': 'vi', trang: '0', den: '0', ...more },
});
const path = '/xem-truoc-mau';

describe('the preview of a form that is being written', () => {
  test('shows the page as it will be asked, without header, and keeps nothing', async () => {
    const { reply, calls } = await open(path, checking, post({}));
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(/Bước 1\/2.*Ai nộp.*Nộp thay.*không lưu gì/);
    expect(htmlOf(reply)).not.toContain('class="top"');
    expect(calls.map(({ id }) => id)).toEqual(['checkFormDraft']);
  });
  test('goes on with what was answered, conditions and checks included', async () => {
    const missing = await open(path, checking, post({ tiep: '1' }));
    expect(missing.reply).toMatchObject({ status: 422 });
    expect(wordsOf(missing.reply)).toContain('Hãy chọn câu trả lời cho “Nộp thay”');
    const second = await open(path, checking, post({ proxy: 'true', tiep: '1' }));
    expect(wordsOf(second.reply)).toMatch(/Bước 2\/2.*Văn bản ủy quyền/);
    expect(htmlOf(second.reply)).toContain('name="da-khai.proxy" value="true"');
    const back = await open(path, checking, post({ 'da-khai.proxy': 'true', trang: '1', lui: '1' }));
    expect(htmlOf(back.reply)).toMatch(/value="true"\s+checked/);
    const end = await open(path, checking, post({ proxy: 'false', tiep: '1' }));
    expect(wordsOf(end.reply)).toContain('Hết phần khai');
  });
  test('shows the page the desk asks for, in the language it asks for', async () => {
    const { reply } = await open(path, checking, post({ den: '1' }));
    expect(wordsOf(reply)).toContain('Văn bản ủy quyền');
    const english = await open(path, checking, post({ 'ngon-ngu': 'en' }));
    expect(wordsOf(english.reply)).toMatch(/Step 1 of 2.*Who files.*By proxy/);
  });
  test('is refused to those who may not work on forms, and is no page for citizens', async () => {
    const refusing: Answers = { checkFormDraft: () => Promise.reject(refusal('FORBIDDEN')) };
    const { reply } = await open(path, refusing, post({}));
    expect(reply).toMatchObject({ status: 422 });
    expect(wordsOf(reply)).not.toContain('Ai nộp');
    expect((await open(path, checking)).reply).toEqual({ kind: 'REDIRECT', to: '/' });
  });
  test('what cannot be read is said', async () => {
    const { reply } = await open(path, checking, post({ mau: '{' }));
    expect(wordsOf(reply)).toContain('Chưa đọc được mẫu');
  });
});
