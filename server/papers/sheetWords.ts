import type { Block, Line, Sheet } from './sheet.ts';

/** What a reader reads on one copy of a sheet, line by line in print order; dotted spaces read as "…". */
export function sheetWords(sheet: Sheet, copy = ''): string[] {
  const { governingUnit, issuingUnit, number, nation, motto, placeAndDate } = sheet.header;
  return [
    governingUnit,
    issuingUnit,
    ...(number === null ? [] : [lineWords(number)]),
    nation,
    motto,
    lineWords(placeAndDate),
    sheet.titleLines.join(' '),
    ...(copy === '' ? [] : [`(${copy})`]),
    ...sheet.under.map(lineWords),
    ...sheet.blocks.flatMap(blockWords),
    ...(sheet.recipients === null ? [] : [sheet.recipients.label, ...sheet.recipients.items.map(lineWords)]),
    ...sheet.signatures.flatMap(({ title, note, name, below }) => [
      ...title.map(lineWords),
      note,
      lineWords(name),
      lineWords(below),
    ]),
    ...sheet.foot.map(lineWords),
  ].filter((line) => line !== '');
}

function blockWords(block: Block): string[] {
  switch (block.block) {
    case 'line':
    case 'heading':
      return [lineWords(block.runs)];
    case 'columns':
      return block.lines.map(lineWords);
    case 'list':
      return block.items.map((item, index) => `${index + 1}. ${lineWords(item)}`);
    case 'table':
      return [...block.head.flat().map(({ text }) => text), ...block.rows.flat(2).map(lineWords)];
  }
}

/** A line as plain text. */
export function lineWords(line: Line): string {
  return line.map((run) => ('text' in run ? run.text : '…')).join('');
}
