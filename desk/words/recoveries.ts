import { withWords } from '../lang.ts';
import { recoveryWords as en } from './en-recoveries.ts';
import { recoveryWords as vi } from './vi-recoveries.ts';

/** Words of the recovery of accounts; only its screen carries them. */
export const useRecoveryWords = withWords({ vi, en });
