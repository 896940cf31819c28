import { isNfc } from '@motcua/rules/text';
import { describe, expect, test } from 'vitest';
import { accountWords } from './words/account.ts';
import { commonWords } from './words/everywhere.ts';
import { dossierWords } from './words/dossier.ts';
import { lifeWords } from './words/dossier-life.ts';
import { dueListWords } from './words/due-list.ts';
import { draftWords } from './words/draft.ts';
import { failureWords } from './words/failure.ts';
import { homeWords } from './words/home.ts';
import { procedureWords } from './words/procedure.ts';
import { searchWords } from './words/search.ts';

const tables = {
  accountWords,
  commonWords,
  dossierWords,
  draftWords,
  dueListWords,
  failureWords,
  homeWords,
  lifeWords,
  procedureWords,
  searchWords,
};

const said = (word: unknown): string =>
  typeof word === 'function'
    ? String((word as (...filled: string[]) => string)('1', '2', '3'))
    : String(word);

describe.each(Object.entries(tables))('%s', (_name, table) => {
  test.each(['vi', 'en'] as const)('%s: composed letters, nothing empty, no shouting', (lang) => {
    for (const [key, word] of Object.entries(table[lang])) {
      expect(said(word), key).not.toBe('');
      expect(isNfc(said(word)), key).toBe(true);
      expect(said(word), key).not.toContain('!');
    }
  });
  test('English is a translation, not a copy', () => {
    for (const key of Object.keys(table.vi) as (keyof typeof table.vi)[])
      expect(said(table.en[key]), key).not.toBe(said(table.vi[key]));
  });
});
