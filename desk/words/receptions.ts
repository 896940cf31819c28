import { withWords } from '../lang.ts';
import { receptionWords as en } from './en-receptions.ts';
import { receptionWords as vi } from './vi-receptions.ts';

/** Words of the figures of reception; only their screen carries them. */
export const useReceptionWords = withWords({ vi, en });
