import { CHANNELS, DELAY_CAUSES, OPINIONS, RESULT_CHANNELS } from '@motcua/rules/dossier';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkForms, getForm, parseForm, PAPERS_FOLDER } from './form.ts';
import { SLIP_FIELDS } from './slipFields.ts';
import { parseWording, PaperTemplateError } from './wording.ts';

test('The words files as shipped name only fields that exist', () => {
  expect(checkForms).not.toThrow();
});

test('Every words file and layout is NFC', () => {
  for (const folder of ['words/', 'layout/']) {
    for (const file of readdirSync(new URL(folder, PAPERS_FOLDER))) {
      const text = readFileSync(new URL(folder + file, PAPERS_FOLDER), 'utf8');
      expect(text === text.normalize('NFC'), file).toBe(true);
    }
  }
});

test('A mistyped field is refused with the fields that are allowed', () => {
  const text = 'paper: a5\ntitle: [X]\nbody:\n  - line: "Mã: {dosierCode}"';
  expect(() => parseForm(text, SLIP_FIELDS.REFUSAL)).toThrow(
    /No field "dosierCode"; allowed are .*dossierCode/,
  );
});

test('A list item may name only the fields of its list', () => {
  const text = 'paper: a5\ntitle: [X]\nbody:\n  - list: components\n    item: "{dueAt}"';
  expect(() => parseForm(text, SLIP_FIELDS.INTAKE_RECEIPT)).toThrow(PaperTemplateError);
});

test('A block nobody knows and a regime that never was are refused', () => {
  const form = (block: string): string => `paper: a5\ntitle: [X]\nbody:\n  - ${block}`;
  expect(() => parseForm(form('picture: x'), {})).toThrow(/No block has these keys: picture/);
  expect(() => parseForm(form('{ line: x, only: 2019 }'), {})).toThrow(/2018 and 2025/);
});

test('A condition, a bold row and a column of its own must name a field that exists', () => {
  const form = (rest: string): string => `paper: a5\ntitle: [X]\nbody:\n  - ${rest}`;
  const column = '{ heading: X, share: 1, cell: "{name}", when: nobody }';
  for (const wrong of [
    'line: x\n    unless: nobody',
    'table: components\n    strong: nobody\n    columns: []',
    `table: components\n    columns: [${column}]`,
  ]) {
    expect(() => parseForm(form(wrong), SLIP_FIELDS.INTAKE_RECEIPT)).toThrow(/No field "nobody"/);
  }
});

test('A title may differ between the two regimes', () => {
  const { title } = parseForm('paper: a5\ntitle: { 2018: [A], 2025: [B, C] }\nbody: []', {});
  expect(title).toEqual({ 2018: [[{ words: 'A' }]], 2025: [[{ words: 'B' }], [{ words: 'C' }]] });
});

test.each([
  { kind: 'APOLOGY', codes: Object.keys(DELAY_CAUSES) },
  { kind: 'CONTROL_SLIP', codes: [...Object.keys(DELAY_CAUSES), 'EARLY', 'ON_TIME', 'LATE'] },
  { kind: 'CONSULTATION', codes: Object.keys(OPINIONS) },
  { kind: 'STOP_NOTICE', codes: CHANNELS },
  { kind: 'REGISTER', codes: RESULT_CHANNELS },
  { kind: 'RESULT_HANDOVER', codes: RESULT_CHANNELS },
] as const)('Every code a $kind may carry has words', ({ kind, codes }) => {
  const { words } = getForm(kind);
  expect(codes.filter((code) => words[code] === undefined)).toEqual([]);
});

test('A sentence is split into words, fields and optional parts', () => {
  expect(parseWording('Số: {no|count|bold}[, ngày {date}]')).toEqual([
    { words: 'Số: ' },
    { field: ['no'], format: 'count', bold: true },
    { optional: [{ words: ', ngày ' }, { field: ['date'], format: 'text', bold: false }] },
  ]);
});

test('An unknown format or a brace without partner is refused', () => {
  expect(() => parseWording('{dueAt|hour}')).toThrow(/at most one of text, capitals, moment/);
  expect(() => parseWording('{dueAt')).toThrow(/no partner/);
});
