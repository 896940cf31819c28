import { describe, expect, test } from 'vitest';
import { writingFindings, type WritingLimits, type WrittenProcedure } from './index.ts';

const LIMITS: WritingLimits = {
  sentence: 20,
  summary: 15,
  words: [{ word: 'thành phần hồ sơ', everyday: 'giấy tờ cần nộp' }],
};

/** A page that keeps the five rules. */
const CLEAN: WrittenProcedure = {
  summary: 'Đăng ký cho trẻ mới sinh để có giấy khai sinh.',
  components: [{ name: 'Tờ khai' }, { name: 'Giấy chứng sinh' }],
  steps: [
    'Chuẩn bị giấy tờ theo danh sách.',
    'Nộp hồ sơ tại nơi tiếp nhận, trực tuyến hoặc qua bưu chính.',
    'Cán bộ kiểm tra giấy tờ ngay khi nhận.',
    'Nộp lệ phí và nhận biên lai.',
    'Công chức giải quyết và lãnh đạo ký.',
    'Nhận kết quả tại nơi đã nộp.',
  ],
  requirements: 'Đi đăng ký trong 60 ngày.',
  script: ['Cháu sinh ngày nào?'],
  drawn: 4,
};
const findings = (change: Partial<WrittenProcedure>) =>
  writingFindings({ ...CLEAN, ...change }, LIMITS).map(({ rule, part, line }) => ({ rule, part, line }));

const LONG =
  'Người nộp phải nộp đủ các giấy tờ mà cơ quan đã công bố trên cổng thông tin của tỉnh và của bộ quản lý ngành';

test('a clean page has nothing to better', () => expect(findings({})).toEqual([]));

describe('each rule finds its fault, and says where', () => {
  test('a long sentence', () => {
    expect(findings({ requirements: `Đủ điều kiện.\n${LONG}.` })).toEqual([
      { rule: 'LONG_SENTENCE', part: 'REQUIREMENTS', line: 2 },
    ]);
    const [found] = writingFindings({ ...CLEAN, requirements: `Ngắn gọn. ${LONG}.` }, LIMITS);
    expect(found).toMatchObject({ line: 1, quote: `${LONG}.` });
    expect(found?.advice.vi).toContain('26 tiếng, nên không quá 20');
  });

  test('a word of offices, wherever people read it', () => {
    for (const [change, part] of [
      [{ summary: 'Nộp thành phần hồ sơ' }, 'SUMMARY'],
      [{ components: [{ name: 'Thành phần hồ sơ' }] }, 'PAPERS'],
      [{ steps: ['Chuẩn bị thành phần hồ sơ.'] }, 'STEPS'],
      [{ requirements: 'Đủ thành phần hồ sơ' }, 'REQUIREMENTS'],
      [{ script: ['Thành phần hồ sơ đâu?'] }, 'SCRIPT'],
    ] as const)
      expect(findings(change)).toEqual([{ rule: 'JARGON', part, line: 1 }]);
  });

  test('the word is advised that people use', () => {
    const [found] = writingFindings({ ...CLEAN, summary: 'Đủ thành phần hồ sơ' }, LIMITS);
    expect(found?.quote).toBe('thành phần hồ sơ');
    expect(found?.advice.vi).toBe('Thay “thành phần hồ sơ” bằng “giấy tờ cần nộp”.');
    expect(found?.advice.en).toContain('giấy tờ cần nộp');
  });

  test('steps before what they need', () => {
    const [prepare = '', file = '', check = '', , decide = '', collect = ''] = CLEAN.steps;
    expect(findings({ steps: [file, prepare, check, decide, collect] })).toEqual([
      { rule: 'ORDER', part: 'STEPS', line: 2 },
    ]);
    const [found] = writingFindings({ ...CLEAN, steps: [prepare, collect, file] }, LIMITS);
    expect(found?.advice.vi).toBe('Bước 3 phải làm xong trước bước 2. Chuyển lên trước bước 2.');
  });

  test('paying has no place of its own', () => {
    const [prepare = '', file = '', check = '', pay = '', decide = '', collect = ''] = CLEAN.steps;
    expect(findings({ steps: [prepare, pay, file, check, decide, collect] })).toEqual([]);
  });

  test('a page without a diagram', () => {
    for (const drawn of [0, 1])
      expect(findings({ drawn })).toEqual([{ rule: 'NO_DIAGRAM', part: 'DIAGRAM', line: 0 }]);
  });

  test('a summary that says everything at once', () =>
    expect(
      findings({ summary: 'Đăng ký cho trẻ. Cha hoặc mẹ đi. Mang giấy chứng sinh. Trong 60 ngày thôi.' }),
    ).toEqual([{ rule: 'TOO_MUCH', part: 'SUMMARY', line: 0 }]));
});

test('several faults come in the order of the page', () =>
  expect(
    findings({ summary: 'Nộp thành phần hồ sơ', requirements: LONG, drawn: 0 }).map(({ rule }) => rule),
  ).toEqual(['JARGON', 'LONG_SENTENCE', 'NO_DIAGRAM']));

/** Twenty texts as offices and as good clerks write them, each with the rules it breaks. */
describe('twenty texts', () => {
  const limits: WritingLimits = {
    sentence: 40,
    summary: 60,
    words: [
      ...LIMITS.words,
      { word: 'thụ lý', everyday: 'giải quyết' },
      { word: 'UBND', everyday: 'ủy ban nhân dân' },
      { word: 'niêm yết công khai', everyday: 'dán thông báo' },
      { word: 'có trách nhiệm', everyday: 'phải' },
    ],
  };
  const endless = `Người nộp ${'đem giấy tờ đến nơi tiếp nhận, '.repeat(6)}rồi chờ.`;
  const [prepare, file, check, decide, collect] = [
    'Chuẩn bị giấy tờ.',
    'Nộp hồ sơ.',
    'Cán bộ kiểm tra.',
    'Cơ quan giải quyết.',
    'Nhận kết quả.',
  ];
  test.each<[Partial<WrittenProcedure>, string[]]>([
    [{ summary: 'Xin lại giấy chứng nhận bị mất.' }, []],
    [{ summary: 'Báo cho phường biết người thân đã mất.' }, []],
    [{ summary: 'UBND phường thụ lý.' }, ['JARGON', 'JARGON']],
    [{ summary: 'Ủy ban nhân dân phường giải quyết.' }, []],
    [{ summary: endless }, ['LONG_SENTENCE']],
    [{ summary: 'Đem giấy tờ đến. Chờ nhận. '.repeat(11) }, ['TOO_MUCH']],
    [{ requirements: 'Người nộp có trách nhiệm khai đúng.' }, ['JARGON']],
    [{ requirements: 'Người nộp phải khai đúng.' }, []],
    [{ requirements: endless }, ['LONG_SENTENCE']],
    [{ requirements: 'Đủ 18 tuổi.\nCó chỗ ở.' }, []],
    [{ steps: [prepare, file, check, decide, collect] }, []],
    [{ steps: [file, prepare] }, ['ORDER']],
    [{ steps: [prepare, collect, decide] }, ['ORDER']],
    [{ steps: [collect, decide, check, file, prepare] }, ['ORDER', 'ORDER', 'ORDER', 'ORDER']],
    [{ steps: ['Phường niêm yết công khai.'] }, ['JARGON']],
    [{ steps: ['Phường dán thông báo ở nhà văn hóa.'] }, []],
    [{ components: [{ name: 'Tờ khai' }] }, []],
    [{ components: [{ name: 'Quyết định của UBND' }] }, ['JARGON']],
    [{ script: ['Ông/bà có đem thẻ căn cước không?'] }, []],
    [{ drawn: 0 }, ['NO_DIAGRAM']],
  ])('%j', (change, rules) =>
    expect(writingFindings({ ...CLEAN, ...change }, limits).map(({ rule }) => rule)).toEqual(rules),
  );
});
