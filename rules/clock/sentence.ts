import type { Calendar } from '../calendar/index.ts';
import type { Lang } from '../text/index.ts';
import { clausesOf } from './clauses.ts';
import type { Clause, ClauseOf } from './clauses.ts';
import { weekdayMoment } from './day-words.ts';
import type { LedgerLine } from './ledger.ts';
import { sentenceEn } from './sentence-en.ts';
import { sentenceVi } from './sentence-vi.ts';

/** How one language says each clause; what stands after the head is joined by commas. */
export type SentenceWords = {
  readonly [K in Clause['kind']]: (clause: ClauseOf<K>, calendar: Calendar) => string;
} & {
  readonly rescheduled: (legal: string, to: string) => string;
};

const WORDS = { vi: sentenceVi, en: sentenceEn } as const satisfies Record<Lang, SentenceWords>;

/** The whole reckoning in one sentence without a full stop, the same for citizen and officer. */
export function explainSentence(ledger: readonly LedgerLine[], calendar: Calendar, lang: Lang): string {
  const [head = '', ...rest] = clausesOf(ledger, calendar).map((clause) => say(clause, calendar, lang));
  return `${head}: ${rest.join(', ')}`;
}

/** The one re-appointment (Mẫu 04; NĐ 61/2018 Đ.19.9), and that it does not change against what lateness counts. */
export function explainRescheduled(legalDue: Date, to: Date, calendar: Calendar, lang: Lang): string {
  return WORDS[lang].rescheduled(weekdayMoment(calendar, legalDue, lang), weekdayMoment(calendar, to, lang));
}

/** TypeScript cannot relate `clause.kind` to the table's entry; the table's type has made sure that they match. */
function say(clause: Clause, calendar: Calendar, lang: Lang): string {
  const words = WORDS[lang][clause.kind] as (clause: Clause, calendar: Calendar) => string;
  return words(clause, calendar);
}
