import { writingFindings } from '@motcua/rules/procedure';
import { expect, test } from 'vitest';
import { writingReport } from './writing.ts';

test('a line for each finding below its procedure, then what it comes to', () => {
  const findings = writingFindings(
    { summary: 'Cơ quan thụ lý', components: [], steps: [], drawn: 1 },
    { sentence: 40, summary: 60, words: [{ word: 'thụ lý', everyday: 'giải quyết' }] },
  );
  const report = writingReport([
    { code: '1.1', name: 'Gia hạn', findings },
    { code: '1.2', name: 'Khai sinh', findings: [] },
  ]);
  const lines = report.trimEnd().split('\n');
  expect(lines.slice(0, 2)).toEqual([
    '1.1 Gia hạn',
    expect.stringMatching(/^ {2}JARGON SUMMARY 1: Thay “thụ lý”/),
  ]);
  expect(lines[2]).toMatch(/^ {2}NO_DIAGRAM DIAGRAM: Chưa có sơ đồ/);
  expect(lines.at(-1)).toMatch(/^2 thủ tục: 1 không có góp ý, 1 có 2 góp ý/);
  expect(report).not.toContain('Khai sinh');
});
