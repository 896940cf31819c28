import type { FeeWords } from './vi-fees.ts';

export const feeWords: FeeWords = {
  title: 'Fees',
  types: { FEE: 'Fee', CHARGE: 'Charge', TAX: 'Tax', POSTAGE: 'Postage' },
  receivers: {
    AUTHORITY: 'to the authority that decides',
    INTAKE_UNIT: 'to the one-stop unit',
    BUDGET: 'to the state budget',
    POST: 'to the post',
  },
  total: 'To be paid',
  nothing: 'Nothing to pay',
  why: 'Why?',
  missing: (facts) => `Not reckoned yet, missing: ${facts}.`,
  later: 'Accept it all the same where they are not known; reckon it later on the page of the dossier.',
  uncertain: 'The rate has not been compared with its document.',
  under: (basis, date) => `By ${basis}, schedule from ${date}.`,
  on: (date) => `Reckoned for ${date}.`,
  try: 'Try a new schedule',
  tryIntro:
    'Change the schedule and see what it would have charged on the dossiers accepted in a period. Nothing is written.',
  tryButton: 'Try it',
  procedure: 'Procedure',
  draft: 'Schedule to try (JSON)',
  unreadable: (why) => `The JSON cannot be read, mend it and try again: ${why}`,
  tried: (count, unknown) =>
    `${count} dossiers reckoned; ${unknown} lack a fact and are left out of the sums.`,
  differences: 'Largest differences',
  code: 'Dossier code',
  before: 'Charged',
  after: 'By the schedule tried',
  difference: 'Difference',
  none: 'No dossier would differ.',
  reason: 'Why it is reckoned again',
  done: 'Fee reckoned',
};
