import { expect, test } from 'vitest';
import { summaryText, type FormDefinition } from './index.ts';

const form: FormDefinition & { summary: string } = {
  summary: 'Đề nghị {kind} của {name} từ {from}',
  pages: [
    {
      key: 'p',
      questions: [
        {
          key: 'kind',
          label: 'Việc',
          type: 'choice',
          required: true,
          options: [
            { value: 'NEW', label: 'Cấp mới' },
            { value: 'BHYT', label: 'BHYT tự nguyện' },
          ],
        },
        { key: 'name', label: 'Tên', type: 'text', required: true },
        { key: 'from', label: 'Ngày', type: 'date', required: true },
      ],
    },
  ],
};

test('the summary is written as one reads it: choices in words, dates day first', () => {
  const answers = { kind: 'NEW', name: 'Vũ Thị Lan', from: '2026-12-07' };
  expect(summaryText(form, answers, 'Thủ tục')).toBe('Đề nghị cấp mới của Vũ Thị Lan từ 07/12/2026');
  expect(summaryText(form, { ...answers, kind: 'BHYT' }, 'Thủ tục')).toContain('BHYT tự nguyện');
  expect(summaryText({ ...form, summary: '{kind} cho {name}' }, answers, '')).toBe('Cấp mới cho Vũ Thị Lan');
});

test('as long as an answer is missing it is the name of the procedure', () => {
  expect(summaryText(form, { kind: 'NEW', name: '' }, 'Thủ tục')).toBe('Thủ tục');
});
