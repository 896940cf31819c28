import { expect, test } from 'vitest';
import { signRisks } from './sign-risks.ts';

const CALM = { deadline: 'ON_TRACK', outcome: 'GRANT', supplemented: false, steps: [] } as const;

test('a grant in time, drafted once, with agencies that agree, has nothing to look at twice', () => {
  expect(signRisks({ ...CALM, steps: [{ kind: 'CONSULT', status: 'DONE', answer: 'AGREE' }] })).toEqual([]);
});

test('time, the kind of decision and what happened on the way are said, the gravest first', () => {
  expect(
    signRisks({
      deadline: 'OVERDUE',
      outcome: 'DENY',
      supplemented: true,
      steps: [
        { kind: 'CONSULT', status: 'DONE', answer: 'DISAGREE' },
        { kind: 'CONSULT', status: 'DONE', answer: 'DEEMED' },
        { kind: 'APPROVE', status: 'RETURNED', answer: null },
      ],
    }),
  ).toEqual(['OVERDUE', 'DENIAL', 'DISAGREED', 'SILENT', 'SUPPLEMENTED', 'REWORKED']);
  expect(signRisks({ ...CALM, outcome: null })).toEqual(['NO_DRAFT']);
});

test('a question that was itself sent back is no silence', () => {
  expect(signRisks({ ...CALM, steps: [{ kind: 'CONSULT', status: 'RETURNED', answer: null }] })).toEqual([
    'REWORKED',
  ]);
});
