import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATIONS } from '@motcua/contract/operations';
import {
  DOSSIER_ACTS,
  DOSSIER_STATES,
  STATES,
  TRANSITIONS,
  type DossierAct,
  type DossierState,
  type StateFacts,
} from '@motcua/rules/dossier';
import { vi } from '../desk/words/vi.ts';

const CLOCK = {
  NOT_STARTED: 'chưa tính (not started)',
  RUNNING: 'đang tính (running)',
  STOPPED: 'tạm dừng (stopped)',
  ENDED: 'đã kết thúc (ended)',
} as const satisfies Record<StateFacts['clock'], string>;

/** From so many outcomes on, it is the next step of the process that decides; the picture then shows one junction. */
const MANY = 4;

interface Way {
  from: DossierState;
  act: DossierAct;
  to: readonly DossierState[];
}

const ways: readonly Way[] = DOSSIER_STATES.flatMap((from) =>
  Object.entries(TRANSITIONS[from]).map(([act, to]) => ({ from, act: act as DossierAct, to })),
);
const touched = new Set<DossierState>(ways.flatMap(({ from, to }) => [from, ...to]));
const untouched = DOSSIER_STATES.filter((state) => !touched.has(state));

/** docs/states.md: the states of a dossier and what may be done in each, as the rules have them. */
function statesPage(): string {
  return `${[
    '# Trạng thái của hồ sơ (states of a dossier)',
    '<!-- Written by script/docs from rules/dossier; do not edit. -->',
    `Trang này do \`script/docs\` viết ra từ \`rules/dossier/states.ts\` và \`rules/dossier/acts.ts\`; đừng sửa tay.
Quá hạn không phải là trạng thái: đó là hạn nhỏ hơn giờ hiện tại.

This page is written by \`script/docs\` from \`rules/dossier\`; do not edit it. Overdue is not a state: it is due < now.`,
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
    `Mã quốc gia: mã trạng thái của Cổng Dịch vụ công quốc gia (national code: status code of the national public service portal).`,
    '## Việc làm được ở mỗi trạng thái (acts allowed in each state)',
    table(
      ['Việc', 'Tên', 'What it is', 'Từ trạng thái → đến'],
      DOSSIER_ACTS.map((act) => [code(act), vi.acts[act], OPERATIONS[act].summary, waysOf(act)]),
    ),
    `Một việc không có trong hàng của trạng thái thì bị từ chối bằng mã \`WRONG_STATE\`, kèm danh sách việc làm được. Chỗ có nhiều trạng
thái đến, bước tiếp theo của quy trình quyết định.

An act missing from a state is refused with \`WRONG_STATE\` and the list of what is allowed. Where several states may follow, the next step of the
process decides.`,
    '## Hình vẽ (picture)',
    diagram(),
    untouched.length === 0
      ? ''
      : `Chưa có việc nào dẫn tới (no act leads there yet): ${untouched.map(code).join(', ')}.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function stateRow(state: DossierState): string[] {
  const { vi: said, en, national, clock, completion, terminal } = STATES[state];
  return [
    code(state),
    said,
    en,
    national === null ? '–' : String(national),
    CLOCK[clock],
    `${completion} %`,
    terminal ? 'có' : '',
  ];
}

function waysOf(act: DossierAct): string {
  return ways
    .filter((way) => way.act === act)
    .map(({ from, to }) => `${code(from)} → ${to.map(code).join(', ')}`)
    .join('<br>');
}

function diagram(): string {
  const decided = ways.filter(({ to }) => to.length >= MANY);
  const junction = [...new Set(decided.flatMap(({ to }) => [...to]))];
  const direct = ways
    .filter(({ to }) => to.length < MANY)
    .flatMap(({ from, act, to }) => to.map((one) => ({ from, act, to: one })))
    .filter(({ from, to }) => from !== to);
  return [
    '```mermaid',
    'stateDiagram-v2',
    '  state next_step <<choice>>',
    '  [*] --> DRAFT : createDraft',
    ...decided.map(({ from, act }) => `  ${from} --> next_step : ${act}`),
    ...junction.map((to) => `  next_step --> ${to}`),
    ...direct.map(({ from, act, to }) => `  ${from} --> ${to} : ${act}`),
    ...DOSSIER_STATES.filter((state) => STATES[state].terminal && touched.has(state)).map(
      (state) => `  ${state} --> [*]`,
    ),
    '```',
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(name: string): string {
  return `\`${name}\``;
}

const file = join(import.meta.dirname, '..', 'docs', 'states.md');
const page = statesPage();
if (!process.argv.includes('--check')) {
  writeFileSync(file, page);
} else if (readFileSync(file, 'utf8') !== page) {
  process.stderr.write(
    'docs/states.md không còn khớp với rules/dossier; chạy script/docs (is stale: run script/docs)\n',
  );
  process.exitCode = 1;
}
