import { join } from 'node:path';
import {
  isUsed,
  PARAMETER_KEYS,
  PARAMETERS,
  type ParameterFacts,
  type ParameterKey,
} from '@motcua/rules/regime';
import { formatDate } from '@motcua/rules/text';
import { readProvince, type Parameter } from '../../server/province/index.ts';
import { code, table } from './table.ts';

const { parameters } = await readProvince(join(import.meta.dirname, '..', '..', 'data'));

const UNITS = {
  workingDay: 'ngày làm việc',
  workingHour: 'giờ làm việc',
  day: 'ngày',
  month: 'tháng',
  hour: 'giờ',
  minute: 'phút',
} as const;

const SCOPES = {
  LAW: 'luật định (law)',
  PROVINCE: 'tỉnh (province)',
  PROCEDURE: 'tỉnh, từng thủ tục (province, procedure)',
} as const satisfies Record<ParameterFacts['scope'], string>;

/** docs/parameters.md: what the law and the province set for a time, with validity and basis. */
export const parametersPage = (): string =>
  `${[
    '# Tham số nghiệp vụ (parameters)',
    '<!-- Written by script/docs from rules/regime/parameters.ts and data/parameters.yaml; do not edit. -->',
    `Trang này do \`script/docs\` viết ra từ \`rules/regime/parameters.ts\` và \`data/parameters.yaml\`; đừng sửa tay. Đây là giá trị đi kèm chương
trình. Người quản trị đề xuất, người thứ hai duyệt thì giá trị mới có hiệu lực từ ngày ghi trong đề xuất, đứng trên giá trị ở đây; lịch sử nằm trong hệ
thống. “Cần đối chiếu” là chưa đọc được chính văn bản. “Chưa dùng” là chưa có chức năng nào đọc giá trị này, nên chưa nhận đề xuất đổi.

This page is written by \`script/docs\`; do not edit it. These are the values the program comes with. A value an administrator proposes and a second
person approves is in force from its date on, above these. “Cần đối chiếu”: not yet read in the law itself.
“Chưa dùng”: nothing in the program reads it yet, so no other value is proposed.`,
    table(
      [
        'Tham số (key)',
        'Ý nghĩa',
        'What it is',
        'Giá trị (value)',
        'Hiệu lực (validity)',
        'Căn cứ (basis)',
        'Phạm vi (scope)',
        'Chắc chắn (certain)',
        'Đang dùng (used)',
      ],
      PARAMETER_KEYS.flatMap(rowsOf),
    ),
  ].join('\n\n')}\n`;

const rowsOf = (key: ParameterKey): string[][] =>
  parameters.filter((row) => row.key === key).map((row) => rowOf(PARAMETERS[key], row));

const rowOf = (facts: ParameterFacts, row: Parameter): string[] => [
  `${code(row.key)}${row.procedure === undefined ? '' : `<br>thủ tục ${row.procedure}`}`,
  facts.vi,
  facts.en,
  `${valueOf(facts, row.value)}${row.note === undefined ? '' : `<br>${row.note}`}`,
  row.validTo === undefined
    ? `từ ${formatDate(row.validFrom)}`
    : `${formatDate(row.validFrom)} – ${formatDate(row.validTo)}`,
  row.basis,
  SCOPES[facts.scope],
  row.certain ? 'có' : 'cần đối chiếu',
  isUsed(row.key) ? 'có' : 'chưa dùng (not yet)',
];

function valueOf(facts: ParameterFacts, value: Parameter['value']): string {
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (facts.type !== 'number') return code(String(value));
  const figure = String(value).replace('.', ',');
  return facts.unit === undefined ? figure : `${figure} ${UNITS[facts.unit]}`;
}
