import type { Words } from './vi.ts';

export const conditionWords: Pick<Words, 'conditions'> = {
  conditions: {
    title: 'Accepted on condition',
    intro:
      'Accepted without network, so nothing could be looked up. The time limit runs from the acceptance; look it up now and answer.',
    open: 'Still to be checked',
    confirmed: 'Checked and confirmed',
    failed: 'Checked and not confirmed',
    comment: 'What does not hold, or a remark',
    commentHint:
      'Needed where it does not hold; whoever handles the dossier reads it and decides whether to ask for more.',
    confirm: 'It holds',
    deny: 'It does not hold',
    answered: 'The answer is recorded.',
    ahead:
      'This procedure asks for a look-up when it is received. Without network it is accepted on condition, as the slip says; with the network back the counter looks it up and answers:',
    whose: 'The counter that accepted it answers.',
  },
};
