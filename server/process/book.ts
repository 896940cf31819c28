import type { ProcessDefinition, ProcessStep, UnitRule } from '@motcua/rules/process';
import { formatDate } from '@motcua/rules/text';
import { processMapWords } from '@motcua/ui/words/process-map';
import { procedureWords } from '@motcua/ui/words/procedure';
import { mapSvg } from './drawing/index.ts';
import type { Coverage } from './library.ts';

/** One map of the book. */
export interface Chapter {
  definition: ProcessDefinition;
  validFrom: string;
  decision: { number: string; date: string } | null;
  /** Names and codes of the procedures that follow it. */
  procedures: readonly { code: string; name: string }[];
}

export interface Book {
  issuer: string;
  /** Local day on which every map in it is in force. */
  date: string;
  chapters: readonly Chapter[];
  coverage: readonly Coverage[];
  unitName: (key: string) => string;
}

/** The book as a page any browser prints: cover, coverage, contents, each map on pages of its own with decision, table and drawing. */
export function bookHtml(book: Book): string {
  const { issuer, date, chapters, coverage } = book;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(TITLE)}</title>
<style>${STYLE}</style>
</head>
<body>
<section class="cover"><p>${escaped(issuer)}</p><h1>${TITLE}</h1><p>Các bản đồ có hiệu lực ngày ${formatDate(date)}: ${chapters.length}</p></section>
<section>
<h2>Độ phủ</h2>
${table(['Cấp', 'Loại', 'Thủ tục', 'Đã có bản đồ được phê duyệt', 'Tỷ lệ', 'Mục tiêu'], coverage.map(coverageRow))}
<h2>Mục lục</h2>
<ol>${chapters.map(({ definition }, at) => `<li><a href="#map-of-${at + 1}">${escaped(definition.name)}</a></li>`).join('')}</ol>
</section>
${chapters.map((chapter, at) => chapterHtml(book, chapter, at + 1)).join('\n')}
</body>
</html>
`;
}

const TITLE = 'Sách quy trình nội bộ giải quyết thủ tục hành chính';

const LEVELS = { PROVINCE: 'Cấp tỉnh', DISTRICT: 'Cấp huyện', COMMUNE: 'Cấp xã' } as const;
const TYPES = { ORDINARY: 'Thông thường', INTER_AGENCY: 'Liên thông' } as const;

const coverageRow = ({ level, type, total, decided, target }: Coverage): string[] => [
  LEVELS[level],
  TYPES[type],
  String(total),
  String(decided),
  percent(decided / total),
  percent(target),
];

function chapterHtml(
  { unitName }: Book,
  { definition, validFrom, decision, procedures }: Chapter,
  at: number,
): string {
  const basis =
    decision === null
      ? 'Quy trình mẫu, chưa có quyết định phê duyệt riêng'
      : `Quyết định số ${decision.number} ngày ${formatDate(decision.date)}`;
  const rows = definition.steps.map((step, index) => stepRow(step, index + 1, unitName));
  return `<section class="map">
<h2 id="map-of-${at}">${at}. ${escaped(definition.name)}</h2>
<p>${escaped(basis)}; có hiệu lực từ ${formatDate(validFrom)}. Thủ tục áp dụng: ${procedures.length}.</p>
${table(['Bước', 'Nội dung', 'Người thực hiện', 'Đơn vị', 'Thời gian'], rows)}
<figure>${mapSvg(definition, {}, 'vi', 'PAPER')}</figure>
${procedures.length === 0 ? '' : `<h3>Thủ tục áp dụng</h3><ul class="codes">${procedures.map(({ code, name }) => `<li>${escaped(code)} ${escaped(name)}</li>`).join('')}</ul>`}
</section>`;
}

const stepRow = (step: ProcessStep, order: number, unitName: Book['unitName']): string[] => [
  String(order),
  step.legalBasis === undefined ? step.name : `${step.name} (${step.legalBasis})`,
  procedureWords.vi[`role${step.role}`],
  unitText(step.unit, unitName),
  timeText(step),
];

function unitText(unit: UnitRule, unitName: Book['unitName']): string {
  if (unit.startsWith('@')) return unit.slice(1).split('|').map(unitName).join('; ');
  return processMapWords.vi[`unit${unit as Exclude<UnitRule, `@${string}`>}`];
}

function timeText({ limit, share }: ProcessStep): string {
  if (limit === undefined) return `${percent(share)} thời hạn`;
  return `${String(limit.value).replace('.', ',')} ${limit.unit === 'WORKING_DAY' ? 'ngày' : 'giờ'} làm việc`;
}

const percent = (part: number): string => `${String(Math.round(part * 1000) / 10).replace('.', ',')} %`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (one) => ENTITIES[one] ?? one);

/** Black on white, A4; tables repeat their heading, a drawing is not cut where it fits a page. */
const STYLE = `
@page{size:A4 portrait;margin:20mm 15mm 18mm 25mm}
*{box-sizing:border-box}
body{margin:0 auto;max-width:170mm;color:#000;background:#fff;font:11.5pt/1.35 Tinos,"Times New Roman","Liberation Serif",serif;overflow-wrap:anywhere}
section+section{break-before:page}
.cover{min-height:200mm;display:flex;flex-direction:column;justify-content:center;text-align:center;gap:8mm}
h1{font-size:20pt;margin:0;text-wrap:balance}
h2{font-size:13.5pt;margin:1em 0 .4em;break-after:avoid}
h3{font-size:11.5pt;margin:1em 0 .3em;break-after:avoid}
p{margin:0 0 .5em}
table{width:100%;border-collapse:collapse;font-size:10pt}
th,td{border:.5pt solid;padding:.2em .4em;text-align:left;vertical-align:top}
tr{break-inside:avoid}
tr>:first-child{white-space:nowrap}
figure{margin:5mm 0;text-align:center}
figure svg{max-width:100%;max-height:225mm;height:auto;break-inside:avoid}
.codes{columns:2;font-size:9pt;padding-left:1.2em;margin:0}
a{color:inherit;text-decoration:none}
`;
