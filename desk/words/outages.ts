import { withWords } from '../lang.ts';
import { outageWords as en } from './en-outages.ts';
import { outageWords as vi } from './vi-outages.ts';

/** Words of the news of outages; only their screen carries them. */
export const useOutageWords = withWords({ vi, en });
