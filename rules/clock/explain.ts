import type { Calendar, LocalDate } from '../calendar/index.ts';
import { formatDate } from '../text/index.ts';
import type { Lang } from '../text/index.ts';
import { sentencesEn } from './explain-en.ts';
import { sentencesVi } from './explain-vi.ts';
import { unconfirmedDays, workedWeekendDays } from './ledger-days.ts';
import type { LedgerLine } from './ledger.ts';
import type { Sentences } from './sentences.ts';

const SENTENCES = { vi: sentencesVi, en: sentencesEn } as const satisfies Record<Lang, Sentences>;

/** The ledger as the sentences a clerk would say, one a line, without full stops. */
export function explainLedger(ledger: readonly LedgerLine[], calendar: Calendar, lang: Lang): string[] {
  const sentences = SENTENCES[lang];
  const told = ledger.map((line) => {
    const sentence = say(sentences, line, calendar);
    const worked = workedWeekendDays(line, calendar);
    return worked.length === 0 ? sentence : `${sentence} ${sentences.worked(list(worked))}`;
  });
  const open = unconfirmedDays(ledger, calendar);
  return open.length === 0 ? told : [...told, sentences.unconfirmed(list(open))];
}

/** TypeScript cannot relate `line.kind` to the table's entry; the table's type has made sure that they match. */
function say(sentences: Sentences, line: LedgerLine, calendar: Calendar): string {
  const sentence = sentences[line.kind] as (line: LedgerLine, calendar: Calendar) => string;
  return sentence(line, calendar);
}

function list(dates: readonly LocalDate[]): string {
  return dates.map(formatDate).join(', ');
}
