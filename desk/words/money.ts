import { withWords } from '../lang.ts';
import { moneyWords as en } from './en-money.ts';
import { moneyWords as vi } from './vi-money.ts';

/** Words of the cash desk; only the screens that show them carry them. */
export const useMoneyWords = withWords({ vi, en });
