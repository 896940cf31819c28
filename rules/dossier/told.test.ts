import { describe, expect, test } from 'vitest';
import {
  ACT_FACTS,
  DOSSIER_ACTS,
  NOTICE_KINDS,
  OTHER_MESSAGES,
  TOLD,
  TOLD_BY_THE_ACT,
  transitions,
  type DossierAct,
  type DossierState,
  type NoticeKind,
} from './index.ts';

const noticesOf = (act: DossierAct): readonly NoticeKind[] => ACT_FACTS[act].notices;
const byTheAct = (act: DossierAct): readonly NoticeKind[] | undefined =>
  (TOLD_BY_THE_ACT as Partial<Record<DossierAct, readonly NoticeKind[]>>)[act];
const changes = transitions().filter(({ from, to }) => TOLD[from].phase !== TOLD[to].phase);

describe('states × messages', () => {
  test('whatever changes for the applicant is told him by the act that changes it', () => {
    const untold = changes.filter(({ act, to }) => {
      const { notices } = TOLD[to];
      if (!Array.isArray(notices)) return false;
      const words = byTheAct(act) ?? (notices as readonly NoticeKind[]);
      return words.length > 0 && !words.some((kind) => noticesOf(act).includes(kind));
    });
    expect(untold).toEqual([]);
  });

  test.each([
    ['SUBMITTED', 'acceptDossier', 'TB02'],
    ['IN_PROCESS', 'decideProposal', 'TB03'],
    ['SUPPLEMENT_IN_PROCESS', 'supplyDocuments', 'TB04'],
    ['IN_PROCESS', 'recordObligation', 'TB05'],
    ['AWAITING_FINANCIAL_OBLIGATION', 'recordPayment', 'TB06'],
    ['ISSUING', 'issueResult', 'TB07'],
    ['CONSULTING', 'deemConsent', 'TB07'],
    ['RESULT_READY', 'deliverResult', 'TB08'],
    ['SUBMITTED', 'refuseDossier', 'TB10'],
    ['IN_PROCESS', 'withdrawDossier', 'TB11'],
  ] as const)('from %s, %s tells %s', (state: DossierState, act: DossierAct, kind: NoticeKind) => {
    expect(changes.some((one) => one.from === state && one.act === act)).toBe(true);
    expect(noticesOf(act)).toContain(kind);
  });

  test('a state nobody is told of says why', () => {
    for (const { notices } of Object.values(TOLD))
      if (!Array.isArray(notices)) expect((notices as { silent: string }).silent).not.toBe('');
  });

  test('what an act is excused with it does tell', () => {
    for (const act of DOSSIER_ACTS)
      for (const kind of byTheAct(act) ?? []) expect(noticesOf(act)).toContain(kind);
  });

  test('TB01–TB20 are a notice to the applicant or have something in their place', () => {
    const numbers = Array.from({ length: 20 }, (_, index) => `TB${String(index + 1).padStart(2, '0')}`);
    const known: string[] = [...NOTICE_KINDS, ...Object.keys(OTHER_MESSAGES)];
    expect(numbers.filter((one) => !known.includes(one))).toEqual([]);
  });
});
