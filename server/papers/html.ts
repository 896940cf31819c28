import { pageStyle } from './htmlStyle.ts';
import type { Block, Column, HeadCell, Line, Run, Sheet } from './sheet.ts';

/** Sheets on the same paper as one standalone printable HTML page; it needs no PDF printer. */
export function pageOf(sheet: Sheet, ...more: readonly Sheet[]): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(sheet.titleLines.join(' '))}</title>
<style>${pageStyle(sheet.paper)}</style>
</head>
<body>
${[sheet, ...more].flatMap((one) => one.copies.map((copy) => copyOf(one, copy))).join('\n')}
</body>
</html>
`;
}

function copyOf(sheet: Sheet, copy: string): string {
  const under = sheet.under.map((line) => `<p>${lineOf(line)}</p>`).join('');
  return `<main class="slip ${sheet.manner}">
${headerOf(sheet)}
<div class="name">
<div><h1>${sheet.titleLines.map(escaped).join(' <br>')}</h1>${copy === '' ? '' : `<p><i>(${escaped(copy)})</i></p>`}${under}${sheet.manner === 'document' ? '<div class="rule"></div>' : ''}</div>
<div class="qr" role="img" aria-label="${escaped(sheet.qr.meaning)}">${sheet.qr.svg}</div>
</div>${markOf(sheet)}
${sheet.blocks.map(blockOf).join('\n')}
${signaturesOf(sheet)}
${sheet.foot.map((line) => `<p class="foot">${lineOf(line)}</p>`).join('\n')}
</main>`;
}

function markOf({ mark }: Sheet): string {
  if (mark === null) return '';
  return `
<p class="mark"><b>${escaped(mark)}</b></p><div class="across" aria-hidden="true">${escaped(mark)}</div>`;
}

function headerOf({ header }: Sheet): string {
  const number = header.number === null ? '' : `<p>${lineOf(header.number)}</p>`;
  return `<header>
<div>${header.governingUnit === '' ? '' : `<p>${escaped(header.governingUnit)}</p>`}<p class="issuing"><b>${escaped(header.issuingUnit)}</b></p>${number}</div>
<div><p><b>${escaped(header.nation)}</b></p><p><b class="motto">${escaped(header.motto)}</b></p><p><i>${lineOf(header.placeAndDate)}</i></p></div>
</header>`;
}

function blockOf(block: Block): string {
  switch (block.block) {
    case 'line':
      return `<p class="line${block.keep ? ' keep' : ''}${block.italic ? ' italic' : ''}">${lineOf(block.runs)}</p>`;
    case 'heading':
      return `<h2>${lineOf(block.runs)}</h2>`;
    case 'columns':
      return `<div class="columns">${block.lines.map((line) => `<p>${lineOf(line)}</p>`).join('')}</div>`;
    case 'list':
      return `<ol>${block.items.map((item) => `<li>${lineOf(item)}</li>`).join('')}</ol>`;
    case 'table':
      return `<table>${headOf(block.head, block.columns)}<tbody>${block.rows.map((row) => rowOf(row, block.columns)).join('')}</tbody></table>`;
  }
}

function headOf(head: readonly (readonly HeadCell[])[], columns: readonly Column[]): string {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => `<col style="width:${((share / total) * 100).toFixed(2)}%">`);
  const rows = head.map((cells) => `<tr>${cells.map(headCellOf).join('')}</tr>`);
  return `<colgroup>${widths.join('')}</colgroup><thead>${rows.join('')}</thead>`;
}

function headCellOf({ text, columns, rows }: HeadCell): string {
  const across = columns > 1 ? ` colspan="${columns}"` : '';
  const down = rows > 1 ? ` rowspan="${rows}"` : '';
  return `<th scope="${columns > 1 ? 'colgroup' : 'col'}"${across}${down}>${escaped(text)}</th>`;
}

function rowOf(row: readonly (readonly Line[])[], columns: readonly Column[]): string {
  const cells = row.map(
    (lines, place) =>
      `<td class="${columns[place]?.align ?? 'left'}">${lines.map((line) => `<p>${lineOf(line)}</p>`).join('')}</td>`,
  );
  return `<tr>${cells.join('')}</tr>`;
}

function signaturesOf({ signatures, recipients }: Sheet): string {
  if (signatures.length === 0) return '';
  const blocks = signatures.map(({ title, note, name, below }) => {
    const titles = title.map((line) => `<p><b>${lineOf(line)}</b></p>`).join('');
    return `<div>${titles}<p><i>${escaped(note)}</i></p><p class="signed"><b>${lineOf(name)}</b></p><p><i>${lineOf(below)}</i></p></div>`;
  });
  const left = recipients === null ? '<div></div>' : recipientsOf(recipients);
  return `<div class="signatures">${signatures.length === 1 ? left : ''}${blocks.join('')}</div>`;
}

function recipientsOf({ label, items }: NonNullable<Sheet['recipients']>): string {
  return `<div class="recipients"><p><b><i>${escaped(label)}</i></b></p>${items.map((item) => `<p>${lineOf(item)}</p>`).join('')}</div>`;
}

function lineOf(line: Line): string {
  return line.map(runOf).join('');
}

function runOf(run: Run): string {
  if ('blank' in run) return `<span class="${run.blank}" aria-hidden="true"></span>`;
  return run.strong ? `<b>${escaped(run.text)}</b>` : escaped(run.text);
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
