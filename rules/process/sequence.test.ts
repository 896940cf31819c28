import { describe, expect, test } from 'vitest';
import { checkProcess, type ProcessFinding } from './check.ts';
import type { ProcessDefinition } from './definition.ts';
import { drawn, INTAKE, LAST, line, step, WORLD } from './testing/steps.ts';

const findings = (definition: ProcessDefinition, world: Partial<typeof WORLD> = {}): ProcessFinding[] =>
  checkProcess(definition, { ...WORLD, ...world });
const codes = (definition: ProcessDefinition): string[] =>
  findings(definition).map(({ code, at }) => `${code} ${at ?? '-'}`);
const TAIL = 'ky > phat-hanh > tra > END';

describe('J3, construction permit with parallel opinions', () => {
  const wd = (value: number) => ({ value, unit: 'WORKING_DAY' as const });
  const ask = step('gui-hoi', 'WORK', { makes: ['noi-dung-hoi'], share: 0.02 });
  const a = step('y-kien-moi-truong', 'CONSULT', {
    name: 'Ý kiến Sở Nông nghiệp và Môi trường',
    unit: '@so-nnmt',
    needs: ['ban-ve', 'noi-dung-hoi'],
    makes: ['y-kien-moi-truong'],
    limit: wd(7),
  });
  const b = step('y-kien-pccc', 'CONSULT', {
    name: 'Ý kiến Công an về phòng cháy, chữa cháy',
    unit: '@cong-an',
    needs: ['ban-ve', 'noi-dung-hoi'],
    makes: ['y-kien-pccc'],
    limit: wd(12),
    silence: { legalBasis: 'NĐ 15/2021/NĐ-CP' },
  });
  const draft = step('du-thao', 'WORK', { needs: ['y-kien-moi-truong', 'y-kien-pccc'], share: 0.02 });
  const short = LAST.map((one) => ({ ...one, share: 0.02 }));

  test('A and B together, then the draft: published', () => {
    const map = drawn(
      [{ ...INTAKE, share: 0.02 }, ask, a, b, draft, ...short],
      [`START > nhan > gui-hoi > P1 > ${a.key} > P2 > du-thao > ${TAIL}`, `P1 > ${b.key} > P2`],
    );
    expect(codes(map)).toEqual([]);
  });
  test('counter-example of C-06: A then B in sequence without reason comes after the due date and is refused', () => {
    const [refused, ...others] = findings(
      { key: 'J3', name: 'J3', steps: [{ ...INTAKE, share: 0.02 }, ask, a, b, draft, ...short] },
      { limitHours: 15 * 8 },
    );
    expect(others).toEqual([]);
    expect(refused).toEqual({
      code: 'NEEDLESS_SEQUENCE_LATE',
      severity: 'ERROR',
      at: 'y-kien-pccc',
      vi: 'Làm lần lượt mà không có lý do nên vượt thời hạn 120 giờ làm việc: “Ý kiến Sở Nông nghiệp và Môi trường”, “Ý kiến Công an về phòng cháy, chữa cháy” không cần kết quả của nhau.',
      en: 'In sequence without reason, and so beyond the limit of 120 working hours: “Step y-kien-moi-truong”, “Step y-kien-pccc” do not need each other’s results.',
      cureVi:
        'Cho chạy song song, cả quy trình rút ngắn 56 giờ làm việc; nếu có lý do thì ghi dữ liệu cần có hoặc căn cứ pháp lý.',
      cureEn:
        'Let them run together, which shortens the process by 56 working hours; where there is a reason, write the need or the legal basis.',
    });
  });
  test('where B needs what A says, the sequence has a reason', () => {
    const needing = { ...b, needs: ['y-kien-moi-truong'], limit: wd(3) };
    expect(codes(line(ask, a, needing, draft))).toEqual([]);
  });
});

describe('sequence without reason', () => {
  const three = ['b', 'c', 'd'].map((key) =>
    step(key, 'WORK', { needs: ['don'], makes: [`kq-${key}`], share: 0.1 }),
  );
  const sum = step('e', 'WORK', { needs: three.flatMap(({ makes = [] }) => makes) });

  test('of eight sequential steps three are independent: reported with the saving in working hours, as advice', () => {
    const [advice, ...others] = findings(line(...three, sum), { limitHours: 160 });
    expect(others).toEqual([]);
    expect(advice).toMatchObject({ code: 'NEEDLESS_SEQUENCE', severity: 'WARNING', at: 'd' });
    expect(advice?.vi).toContain('“Bước b”, “Bước c”, “Bước d”');
    expect(advice?.cureVi).toContain('rút ngắn 32 giờ làm việc');
    expect(advice?.cureEn).toContain('32 working hours');
  });
  test('where the procedures have no limit the saving is a share of the time', () => {
    expect(findings(line(...three, sum), { limitHours: null })[0]?.cureVi).toContain('rút ngắn 20 %');
  });
});
