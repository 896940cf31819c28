import { DELAY_CAUSES, OPINIONS } from '@motcua/rules/dossier';

/** Words of the codes a slip shares with the rules; a words file's own `words` come before them. */
export const CODE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...DELAY_CAUSES, ...OPINIONS }).map(([code, { vi }]) => [code, vi]),
);
