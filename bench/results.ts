import { cpus, release, totalmem } from 'node:os';
import type { Figure, Result } from './figure.ts';

export interface Measured {
  figure: Figure;
  /** A sentence when the figure was left out or failed. */
  lines: readonly Result[] | string;
}

/** `bench/results.md`: Vietnamese first. */
export function resultsText(measured: readonly Measured[], at: Date, postgres: string): string {
  const [cpu] = cpus();
  const missed = measured.flatMap(({ lines }) =>
    typeof lines === 'string' ? [] : lines.filter(({ met }) => met === false),
  );
  return [
    '# Số đo (measurements)',
    '',
    `Đo lúc (measured) ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC bằng \`script/bench\`: một lần chạy, cùng máy, cùng cơ sở dữ liệu kèm theo (fsync bật).`,
    '',
    `Máy (machine): ${cpus().length} × ${cpu?.model.trim() ?? '?'}, ${Math.round(totalmem() / 1_024 ** 3)} GB, Linux ${release()}, Node ${process.version}, PostgreSQL ${postgres}.`,
    'Chương trình, cơ sở dữ liệu và bộ tạo tải chạy trên cùng các lõi đó (program, database and load generator share these cores).',
    'Tỉ lệ so với phép đo trần trong cùng lần chạy (ratios are to the bare measure of the same run); mỗi con số là trung vị của các lượt xen kẽ (each figure is the median of alternating rounds).',
    '',
    ...measured.flatMap(section),
    ...(missed.length === 0 ? [] : ['## Chưa đạt (aims missed)', '', ...missed.map(missedLine), '']),
  ].join('\n');
}

function section({ figure, lines }: Measured): string[] {
  if (typeof lines === 'string') return [`## ${figure.title}`, '', `Không đo (left out): ${lines}`, ''];
  return [
    `## ${figure.title}`,
    '',
    '| Việc (what) | Một Cửa | Trần (bare) | Tỉ lệ (ratio) | Mục tiêu (aim) | Đạt (met) | Ghi chú (note) |',
    '|---|---|---|---|---|---|---|',
    ...lines.map(
      ({ what, ours, bare, ratio, aim, met, note }) =>
        `| ${[what, ours, bare ?? '', ratio?.toFixed(2).replace('.', ',') ?? '', aim ?? '', met === undefined ? '' : met ? 'có' : '**chưa**', note ?? ''].join(' | ')} |`,
    ),
    '',
  ];
}

const missedLine = ({ what, ratio, ours, aim, why }: Result): string =>
  `- ${what}: ${ratio?.toFixed(2).replace('.', ',') ?? ours}, cần (aim) ${aim ?? ''}${why === undefined ? '' : `. ${why}`}`;
