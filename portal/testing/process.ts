import type { ProcedureView, ProcessStepView, ProcessWays } from '@motcua/contract/catalogue';
import type { DossierView, ProcessStanding } from '@motcua/contract/dossier-view';
import { END, START } from '@motcua/rules/process';

const stepOf = (
  key: string,
  name: string,
  nameEn: string,
  more: Partial<ProcessStepView> = {},
): ProcessStepView => ({
  ...{ key, name, nameEn, role: 'SPECIALIST', kind: 'WORK', share: 0, at: 'AUTHORITY' },
  ...{ units: ['Ủy ban nhân dân xã, phường'], limit: null, legalBasis: null, silence: null, stands: null },
  ...more,
});

/** `START > a > b > END`; a way may be named: `X > b (Không nhất trí)`. */
const flowsOf = (...ways: string[]): ProcessWays['flows'] =>
  ways.flatMap((way) => {
    const [, nodes = '', name = ''] = /^(.*?)(?: \((.*)\))?$/.exec(way) ?? [];
    const keys = nodes.split(' > ');
    return keys.slice(1).map((to, at) => ({ key: `${way} ${at}`, from: keys[at] ?? START, to, name }));
  });

const INTAKE = stepOf('a', 'Tiếp nhận', 'Intake', {
  ...{ role: 'COUNTER_OFFICER', kind: 'INTAKE', share: 0.1, at: 'INTAKE', units: [] },
});
const RETURN = stepOf('d', 'Trả kết quả', 'Result', {
  ...{ role: 'COUNTER_OFFICER', kind: 'RETURN', at: 'RECEIVING', units: [] },
});

/** One step after the other. */
export const IN_LINE: ProcedureView['process'] = {
  key: 'P2',
  name: 'Ba ngày',
  steps: [
    INTAKE,
    stepOf('b', 'Thẩm định', 'Appraisal', { share: 0.6 }),
    stepOf('c', 'Ký duyệt', 'Approval', { role: 'LEADER', kind: 'APPROVE', share: 0.3 }),
    RETURN,
  ],
  gateways: [],
  flows: flowsOf(`${START} > a > b > c > d > ${END}`),
};

/** Two agencies are asked at once; whoever disagrees is met. Then the tax office has its part. */
export const SIDE_BY_SIDE: ProcedureView['process'] = {
  key: '1.009994',
  name: 'Cấp giấy phép xây dựng, lấy ý kiến song song',
  steps: [
    INTAKE,
    stepOf('moi-truong', 'Ý kiến về môi trường', 'Opinion on the environment', {
      ...{ kind: 'CONSULT', share: 0.47, at: 'NAMED', units: ['Sở Nông nghiệp và Môi trường'] },
      ...{ limit: { value: 7, unit: 'workingDay' }, legalBasis: 'NĐ 61/2018/NĐ-CP Điều 19' },
    }),
    stepOf('hop', 'Họp', 'Meeting', { kind: 'MEETING', share: 0.02 }),
    stepOf('pccc', 'Ý kiến về phòng cháy', 'Opinion on fire safety', {
      ...{ kind: 'CONSULT', share: 0.8, at: 'NAMED', units: ['Công an tỉnh'] },
      ...{ limit: { value: 12, unit: 'workingDay' }, legalBasis: 'NĐ 61/2018/NĐ-CP Điều 19' },
      silence: 'Luật Xây dựng Điều 102',
    }),
    stepOf('thue', 'Xác định và nộp thuế', 'Tax assessed and paid', {
      ...{ kind: 'EXTERNAL', at: 'NAMED', units: ['Thuế tỉnh'], limit: { value: 5, unit: 'workingDay' } },
      stands: 'NĐ 101/2024/NĐ-CP Điều 22',
    }),
    stepOf('hoi-them', 'Lấy ý kiến khác', 'Other opinions', {
      ...{ kind: 'CONSULT', at: 'CONSULTED', units: [] },
    }),
    RETURN,
  ],
  gateways: [
    { key: 'P1', kind: 'PARALLEL', name: 'Lấy ý kiến cùng lúc' },
    { key: 'X1', kind: 'EXCLUSIVE', name: 'Sở nhất trí' },
    { key: 'X2', kind: 'EXCLUSIVE', name: '' },
    { key: 'P2', kind: 'PARALLEL', name: 'Đủ các ý kiến' },
  ],
  flows: flowsOf(
    `${START} > a > P1 > moi-truong > X1`,
    'X1 > hop (Sở không nhất trí)',
    'hop > X2 > P2',
    'X1 > X2',
    'P1 > pccc > P2',
    `P2 > thue > hoi-them > d > ${END}`,
  ),
};

/** How the steps of a map stand in a dossier; a step that is not told lies ahead. */
export function standingIn(
  { key, steps, gateways, flows }: ProcedureView['process'],
  told: Readonly<Record<string, Partial<ProcessStanding>>>,
): Pick<DossierView, 'process' | 'map'> {
  return {
    process: steps.map(({ key: step, name, nameEn, role, kind }, index) => ({
      ...{ index, key: step, name, nameEn, role, kind, status: 'TO_DO', doneAt: null, open: [] },
      ...told[step],
    })),
    map: { key, gateways, flows, tokens: [] },
  };
}
