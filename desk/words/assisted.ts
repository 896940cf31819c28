import { withWords } from '../lang.ts';
import { assistedWords as en } from './en-assisted.ts';
import { assistedWords as vi } from './vi-assisted.ts';

/** Words of filing online for the person at hand; only its screen carries them. */
export const useAssistedWords = withWords({ vi, en });
