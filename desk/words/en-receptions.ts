import type { receptionWords as vi } from './vi-receptions.ts';

export const receptionWords: typeof vi = {
  receptions: {
    views: 'View',
    book: 'Register',
    officers: 'By receiving officer',
    caption: 'Dossiers received, by officer',
    hint: 'Counted for the officer and the unit that received, whoever decides; a bundle counts once.',
    officer: 'Officer',
    none: 'Nothing was received this year.',
    of: 'Dossiers',
    code: 'Code',
    procedure: 'Procedure',
    authority: 'Deciding authority',
    accepted: 'Received',
    returned: 'Returned',
    kinds: {
      ALL: 'All',
      COUNTER: 'At the counter',
      ONLINE: 'Online',
      ASSISTED: 'Online with help',
      POST: 'By post',
      ELSEWHERE: 'For another authority',
    },
  },
};
