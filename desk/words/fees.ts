import { withWords } from '../lang.ts';
import { feeWords as en } from './en-fees.ts';
import { feeWords as vi } from './vi-fees.ts';

/** Words of fees; only the screens that show them carry them. */
export const useFeeWords = withWords({ vi, en });
