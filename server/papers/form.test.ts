import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkForms, parseForm, PAPERS_FOLDER } from './form.ts';
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
