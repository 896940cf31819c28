import {
  ACT_FACTS,
  DOSSIER_ACTS,
  DOSSIER_STATES,
  STATES,
  statesAllowing,
  TRANSITIONS,
  transitions,
  type DossierAct,
  type DossierState,
  type StateFacts,
} from '@motcua/rules/dossier';
import { code, table } from './table.ts';

const CLOCK = {
  NOT_STARTED: 'chưa tính (not started)',
  RUNNING: 'đang tính (running)',
  STOPPED: 'tạm dừng (stopped)',
  ENDED: 'đã kết thúc (ended)',
} as const satisfies Record<StateFacts['clock'], string>;

/** docs/states.md: the states of a dossier, what may be done in each, by whom, on what condition, with which paper and notice. */
export const statesPage = (): string =>
  `${[
    '# Trạng thái của hồ sơ (states of a dossier)',
    '<!-- Written by script/docs from rules/dossier; do not edit. -->',
    `Trang này do \`script/docs\` viết ra từ \`rules/dossier\` (\`states.ts\`, \`acts.ts\`, \`act-facts.ts\`); đừng sửa tay. Quá hạn không phải là trạng
thái: đó là hạn nhỏ hơn giờ hiện tại.

This page is written by \`script/docs\` from \`rules/dossier\`; do not edit it. Overdue is not a state: it is due < now. The compiler proves the tables
complete, and an act that writes a paper or notice not named here fails.`,
    '## Trạng thái (states)',
    table(
      [
        'Trạng thái',
        'Người dân thấy',
        'English',
        'Mã quốc gia',
        'Đồng hồ thời hạn',
        'Hoàn thành',
        'Kết thúc',
      ],
      DOSSIER_STATES.map(stateRow),
    ),
    'Mã quốc gia: mã trạng thái của Cổng Dịch vụ công quốc gia (national code: status code of the national public service portal).',
    '## Việc làm (acts)',
    table(
      ['Việc', 'Tên', 'Ai làm (who)', 'Điều kiện (guard)', 'Căn cứ', 'Giấy (papers)', 'Tin (notices)'],
      DOSSIER_ACTS.map(actRow),
    ),
    '## Chuyển trạng thái (transitions)',
    table(
      ['Việc', 'Từ trạng thái → đến'],
      DOSSIER_ACTS.map((act) => [code(act), waysOf(act)]),
    ),
    `Một việc không có trong hàng của trạng thái thì bị từ chối bằng mã \`WRONG_STATE\`, kèm danh sách việc làm được. Chỗ có nhiều trạng
thái đến, bước tiếp theo của quy trình quyết định.

An act missing from a state is refused with \`WRONG_STATE\` and the list of what is allowed. Where several states may follow, the next step of the
process decides.`,
    '## Hình vẽ (picture)',
    diagram(),
  ].join('\n\n')}\n`;

function stateRow(state: DossierState): string[] {
  const { vi, en, national, clock, completion, terminal } = STATES[state];
  return [
    code(state),
    vi,
    en,
    national === null ? '–' : String(national),
    CLOCK[clock],
    `${completion} %`,
    terminal ? 'có' : '',
  ];
}

function actRow(act: DossierAct): string[] {
  const { vi, who, guard, basis, papers, notices } = ACT_FACTS[act];
  return [code(act), vi, who, guard, basis, papers.map(code).join(', '), notices.join(', ')];
}

function waysOf(act: DossierAct): string {
  return statesAllowing(act)
    .map((from) => `${code(from)} → ${outcomesOf(from, act).map(code).join(', ')}`)
    .join('<br>');
}

/** From so many outcomes on, it is the next step of the process that decides; the picture then shows one junction. */
const MANY = 4;

/**
 * The picture: acts that leave the state as it is are left out; what every undecided dossier allows is drawn once, from
 * the frame around them.
 */
function diagram(): string {
  const undecided = statesAllowing('stopDossier');
  const decided = DOSSIER_ACTS.flatMap((act) =>
    statesAllowing(act)
      .filter((from) => outcomesOf(from, act).length >= MANY)
      .map((from) => ({ from, act })),
  );
  const junction = [...new Set(decided.flatMap(({ from, act }) => outcomesOf(from, act)))];
  const direct = transitions().filter(
    ({ from, act, to }) =>
      from !== to &&
      outcomesOf(from, act).length < MANY &&
      !((act === 'stopDossier' || act === 'withdrawDossier') && undecided.includes(from)),
  );
  return [
    '```mermaid',
    'stateDiagram-v2',
    '  state next_step <<choice>>',
    '  state "chưa có quyết định (nothing decided yet)" as UNDECIDED {',
    ...undecided.map((state) => `    ${state}`),
    '  }',
    '  [*] --> DRAFT : createDraft',
    '  UNDECIDED --> WITHDRAWN : withdrawDossier',
    '  UNDECIDED --> STOPPED : stopDossier',
    ...decided.map(({ from, act }) => `  ${from} --> next_step : ${act}`),
    ...junction.map((to) => `  next_step --> ${to}`),
    ...direct.map(({ from, act, to }) => `  ${from} --> ${to} : ${act}`),
    ...DOSSIER_STATES.filter((state) => STATES[state].terminal).map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n');
}

const outcomesOf = (from: DossierState, act: DossierAct): readonly DossierState[] =>
  (TRANSITIONS[from] as Record<string, readonly DossierState[] | undefined>)[act] ?? [];
