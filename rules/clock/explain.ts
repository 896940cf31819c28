import { addDays, isWeekend, isWorkingDay, localDate } from '../calendar/index.ts';
import type { Calendar, LocalDate } from '../calendar/index.ts';
import { formatDate } from '../text/index.ts';
import type { Lang } from '../text/index.ts';
import { sentencesEn } from './explain-en.ts';
import { sentencesVi } from './explain-vi.ts';
import type { LedgerLine } from './ledger.ts';
import type { Sentences } from './sentences.ts';

const SENTENCES = { vi: sentencesVi, en: sentencesEn } as const satisfies Record<Lang, Sentences>;

/** The ledger as the sentences a clerk would say, one a line, without full stops. */
export function explainLedger(ledger: readonly LedgerLine[], calendar: Calendar, lang: Lang): string[] {
  const sentences = SENTENCES[lang];
  const told = ledger.map((line) => {
    const sentence = say(sentences, line, calendar);
    const swapped =
      line.kind === 'COUNTED' ? daysOf(line, calendar).filter((d) => isSwapped(calendar, d)) : [];
    return swapped.length === 0 ? sentence : `${sentence} ${sentences.worked(list(swapped))}`;
  });
  const open = [...new Set(ledger.flatMap((line) => unconfirmedIn(line, calendar)))].toSorted();
  return open.length === 0 ? told : [...told, sentences.unconfirmed(list(open))];
}

/** TypeScript cannot relate `line.kind` to the table's entry; the table's type has made sure that they match. */
function say(sentences: Sentences, line: LedgerLine, calendar: Calendar): string {
  const sentence = sentences[line.kind] as (line: LedgerLine, calendar: Calendar) => string;
  return sentence(line, calendar);
}

function isSwapped(calendar: Calendar, date: LocalDate): boolean {
  return isWeekend(date) && isWorkingDay(calendar, date);
}

function unconfirmedIn(line: LedgerLine, calendar: Calendar): LocalDate[] {
  const { unconfirmed } = calendar;
  if (!unconfirmed || unconfirmed.size === 0) return [];
  return daysOf(line, calendar).filter((date) => unconfirmed.has(date));
}

/** Every day from the first to the last moment of a closed line. */
function daysOf({ from, to }: LedgerLine, calendar: Calendar): LocalDate[] {
  const last = localDate(calendar, to ?? from);
  const days: LocalDate[] = [];
  for (let day = localDate(calendar, from); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function list(dates: readonly LocalDate[]): string {
  return dates.map(formatDate).join(', ');
}
