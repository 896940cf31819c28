import { withWords } from '../lang.ts';
import { representationWords as en } from './en-representations.ts';
import { representationWords as vi } from './vi-representations.ts';

/** Words of comparing declarations with their papers; only that screen carries them. */
export const useRepresentationWords = withWords({ vi, en });
