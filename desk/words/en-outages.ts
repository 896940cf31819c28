import type { outageWords as vi } from './vi-outages.ts';

export const outageWords: typeof vi = {
  outages: {
    title: 'Outages',
    intro:
      'What is told here stands at once on every page of the portal and on the page of the state of the system.',
    caption: 'Told so far',
    none: 'No outage has been told. Where a part of the system does not work, tell it here so that nobody waits in vain.',
    announce: 'Tell an outage',
    kind: 'Kind',
    kinds: { FAULT: 'A fault, now', PLANNED: 'A planned pause' },
    what: 'What does not work',
    whatEn: 'In English: what does not work',
    instead: 'What to do meanwhile',
    insteadEn: 'In English: what to do meanwhile',
    from: 'From',
    until: 'Expected to work again',
    unknown: 'not known',
    standing: 'State',
    standings: { COMING: 'Coming', NOW: 'Shown on the portal', PAST: 'Over' },
    end: 'It works again',
    endComing: 'It will not take place',
    endWhy: 'The portal stops showing it at once; the page of the state of the system keeps it.',
    announced: 'Told: every page of the portal shows it',
    ended: 'No longer told',
  },
};
