import { PRACTICE_PATH } from '@motcua/contract/practice-address';
import { parse } from 'yaml';
import { fill } from './fill.ts';
import type { Scope } from './fill.ts';
import { checkedWording, getForm, readWords } from './form.ts';
import type { Condition, Form, FormBlock, Phrase } from './form.ts';
import { printable } from './printable.ts';
import { qrSvg } from './qr.ts';
import type { Block, Line, Run, Sheet } from './sheet.ts';
import type { SlipData, SlipRegime } from './slipData.ts';
import { lineWords } from './sheetWords.ts';
import { HEADER_FIELDS } from './slipFields.ts';
import { tableHead } from './tableHead.ts';
import { wallTime } from './valueWords.ts';

interface HeaderWords {
  nation: string;
  motto: string;
  number: string;
  placeAndDate: string;
  issuingUnit: Record<SlipRegime, string>;
  qr: string;
  practice: string;
}

type FormTable = Extract<FormBlock, { block: 'table' }>;

/** Lines a pen may write in when a list came empty. */
const EMPTY_ROWS = 3;

let headerWords: HeaderWords | undefined;

/** The slip's words in reading order: the form's sentences filled with the data. */
export function composeSheet(data: SlipData): Sheet {
  const form = getForm(data.kind);
  const { regime, header } = data;
  const scope: Scope = { ...data };
  const { year, month, day } = wallTime(header.date);
  const filled = (wording: Parameters<typeof fill>[0]): Line => fill(wording, scope, form.words);
  const lines = (wordings: Parameters<typeof fill>[0][]): Line[] =>
    wordings.map(filled).filter((line) => line.length > 0);
  return {
    paper: form.paper,
    manner: form.manner,
    titleLines: form.title[regime].flatMap((line) => lineWords(filled(line)).split('\n')),
    description: phrase(form.form, regime),
    date: `${year}-${month}-${day}`,
    header: composeHeader(data, form),
    mark: isPractice(data) ? getHeaderWords().practice : null,
    qr: { svg: qrSvg(data.qrUrl), meaning: form.qr ?? getHeaderWords().qr },
    under: lines(form.under),
    blocks: form.body.flatMap((block) => composeBlock(block, scope, form, regime)),
    signatures: form.signatures
      .filter((one) => holds(one, scope, regime))
      .map(({ title, note, name, below }) => ({
        title: lines(title),
        note: phrase(note, regime),
        name: filled(name),
        below: filled(below),
      })),
    recipients:
      form.recipients === undefined
        ? null
        : { label: form.recipients.label, items: lines(form.recipients.items) },
    foot: lines(form.foot),
    copies: (data.kind === 'INTAKE_RECEIPT' && data.twoCopies && form.copies?.[regime]) || [''],
  };
}

/** Known by the address its QR code leads to, which every paper has: none can be forgotten. */
const isPractice = ({ qrUrl }: SlipData): boolean =>
  URL.parse(qrUrl)?.pathname.startsWith(`${PRACTICE_PATH}/`) === true;

function composeHeader({ header, regime }: SlipData, form: Form): Sheet['header'] {
  const words = getHeaderWords();
  const wording = (sentence: string): Line =>
    fill(checkedWording(sentence, HEADER_FIELDS), { ...header }, form.words);
  return {
    governingUnit: capitals(header.governingUnit),
    issuingUnit: capitals(header.issuingUnit ?? words.issuingUnit[regime]),
    number: form.numbered ? wording(words.number) : null,
    nation: words.nation,
    motto: words.motto,
    placeAndDate: wording(words.placeAndDate),
  };
}

function getHeaderWords(): HeaderWords {
  headerWords ??= parse(readWords('header')) as HeaderWords;
  return headerWords;
}

function capitals(name: string): string {
  return printable(name).toLocaleUpperCase('vi');
}

function phrase(words: Phrase | undefined, regime: SlipRegime): string {
  return typeof words === 'object' ? (words[regime] ?? '') : (words ?? '');
}

function composeBlock(block: FormBlock, scope: Scope, form: Form, regime: SlipRegime): Block[] {
  if (!holds(block, scope, regime)) return [];
  const filled = (wording: Parameters<typeof fill>[0]): Line => fill(wording, scope, form.words);
  switch (block.block) {
    case 'line':
      return [{ block: 'line', runs: filled(block.wording), keep: block.keep, italic: block.italic }];
    case 'heading':
      return [{ block: 'heading', runs: filled(block.wording) }];
    case 'columns':
      return [{ block: 'columns', lines: block.wordings.map(filled) }];
    case 'list':
      return [
        {
          block: 'list',
          items: itemScopes(scope, block.of).map((item) => fill(block.item, item, form.words)),
        },
      ];
    case 'table':
      return [composeTable(block, itemScopes(scope, block.of), form)];
    case 'each':
      return itemScopes(scope, block.of).flatMap((item) =>
        block.body.flatMap((inner) => composeBlock(inner, item, form, regime)),
      );
  }
}

function composeTable(table: FormTable, rows: readonly Scope[], { words }: Form): Block {
  const columns = table.columns.filter(
    ({ when }) => when === undefined || rows.some((row) => !isEmpty(row[when])),
  );
  return {
    block: 'table',
    head: tableHead(columns),
    columns: columns.map(({ share, align }) => ({ share, align })),
    rows: rows.map((row, index) => {
      const scope = { ...row, no: index + 1 };
      const strong = table.strong !== undefined && row[table.strong] === true;
      return columns.map(({ cell }) =>
        cell
          .map((wording) => fill(wording, scope, words))
          .filter((line) => line.length > 0)
          .map((line) => (strong ? line.map(stronger) : line)),
      );
    }),
  };
}

const stronger = (run: Run): Run => ('text' in run ? { ...run, strong: true } : run);

/** Whether a part with this condition is printed. */
function holds({ only, when, unless }: Condition, scope: Scope, regime: SlipRegime): boolean {
  return (
    (only === undefined || only === regime) &&
    (when === undefined || !isEmpty(scope[when])) &&
    (unless === undefined || isEmpty(scope[unless]))
  );
}

/** The items of a list as scopes of their own; an empty list gives empty rows for the pen. */
function itemScopes(scope: Scope, list: string): Scope[] {
  const items = scope[list];
  if (!Array.isArray(items) || items.length === 0) return Array.from({ length: EMPTY_ROWS }, () => ({}));
  return items.map((item: unknown) => (typeof item === 'object' ? { ...item } : { item }));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
