import { withWords } from '../lang.ts';
import { formWords as enForms } from './en-forms.ts';
import { miningWords as enMining } from './en-mining.ts';
import { processWords as enProcess } from './en-process.ts';
import { formWords } from './vi-forms.ts';
import { miningWords } from './vi-mining.ts';
import { processWords } from './vi-process.ts';

/** Words for the hands of those who draw maps and forms, and see how maps are followed; only their screens carry them. */
export const useDesignWords = withWords({
  vi: { ...processWords, ...formWords, ...miningWords },
  en: { ...enProcess, ...enForms, ...enMining },
});
