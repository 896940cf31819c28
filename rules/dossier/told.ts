import type { DossierAct } from './acts.ts';
import type { NoticeKind } from './notice-kinds.ts';
import type { DossierState } from './states.ts';

/** Where a matter stands for the applicant; steps of the officers' work are one phase to him. */
const WORK = 'WORK';

/** What the applicant is told when his dossier comes into a state from another phase; or why not a word. */
interface Told {
  phase: string;
  notices: readonly [NoticeKind, ...NoticeKind[]] | { silent: string };
}

const inWork = { phase: WORK, notices: ['TB02', 'TB04', 'TB06'] } as const satisfies Told;

/**
 * States × messages (journeys: TB01–TB20; NĐ 224/2025 Đ.15.1.g: told at once of every change). The compiler sees that no
 * state is forgotten; `told.test.ts`, that every act which leads into one of them tells one of its messages.
 */
export const TOLD = {
  DRAFT: { phase: 'UNSENT', notices: { silent: 'nothing was sent yet' } },
  DISCARDED: { phase: 'UNSENT', notices: { silent: 'nothing was ever sent' } },
  SUBMITTED: { phase: 'SENT', notices: ['TB01', 'TB04'] },
  SUPPLEMENT_BEFORE_INTAKE: { phase: 'PAPERS', notices: ['TB03'] },
  REJECTED_AT_INTAKE: { phase: 'REJECTED', notices: ['TB10'] },
  ACCEPTED: inWork,
  IN_TRANSFER: inWork,
  IN_PROCESS: inWork,
  VERIFYING: inWork,
  CONSULTING: inWork,
  INTERAGENCY: inWork,
  SUPPLEMENT_IN_PROCESS: { phase: 'PAPERS', notices: ['TB03'] },
  AWAITING_FINANCIAL_OBLIGATION: { phase: 'PAYMENT', notices: ['TB05'] },
  PENDING_APPROVAL: inWork,
  ISSUING: inWork,
  RESULT_READY: { phase: 'RESULT', notices: ['TB07'] },
  RETURNED: { phase: 'RETURNED', notices: ['TB08'] },
  REFUSED_AFTER_APPRAISAL: { phase: 'RESULT', notices: ['TB07'] },
  WITHDRAWN: { phase: 'WITHDRAWN', notices: ['TB11'] },
  STOPPED: { phase: 'STOPPED', notices: ['TB11'] },
  CLOSED_INCOMPLETE: { phase: 'CLOSED', notices: ['TB21'] },
  ARCHIVED: { phase: 'ARCHIVED', notices: { silent: 'he was told of the end of the matter' } },
} as const satisfies Record<DossierState, Told>;

/** Acts of which one message is the word of every state they lead into. */
export const TOLD_BY_THE_ACT = {
  acceptDossier: ['TB02'],
  recordObligation: ['TB05'],
  // the dossier of a part is told with its case
  openPart: [],
} as const satisfies Partial<Record<DossierAct, readonly NoticeKind[]>>;

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type OfTheJourneys = Exclude<`TB0${Digit}` | `TB1${Digit}` | 'TB20', 'TB00'>;

/** Messages of the journeys that are no notices to an applicant, and what there is in their place. */
export const OTHER_MESSAGES = {
  TB12: 'alerts to officers: due today, due soon',
  TB13: 'the worklist of who holds the step, and alerts to officers',
  TB14: 'nothing: no queue numbers are called yet',
  TB16: 'nothing: no petitions are taken in yet',
  TB17: 'TB23, where a look at his data is unusual; all looks stand in the portal',
  TB18: 'nothing: the register names the new unit, no message is sent yet',
} as const satisfies Record<Exclude<OfTheJourneys, NoticeKind>, string>;
