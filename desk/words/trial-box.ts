import { withWords } from '../lang.ts';
import { trialBoxWords as en } from './en-trial-box.ts';
import { trialBoxWords as vi } from './vi-trial-box.ts';

/** Words of the box of a trial; only its screen carries them. */
export const useTrialBoxWords = withWords({ vi, en });
