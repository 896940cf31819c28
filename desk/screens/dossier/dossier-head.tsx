import type { DossierView } from '@motcua/contract/dossier-view';
import { workingTimeBetween } from '@motcua/rules/calendar';
import { momentText } from '@motcua/ui/dates';
import { useQueries } from '@tanstack/react-query';
import { codeOf } from '../../acts/dialog.tsx';
import { localDay } from '../../dates.ts';
import { timeLeft } from '../../deadline.ts';
import { useLang, useWords } from '../../lang.ts';
import { Deadline } from '../../parts/deadline.tsx';
import { calendarFrom, calendarOf } from '../../queries.ts';
import { useServerNow } from '../../shell/clock.tsx';

/** Code, what it is about, state, deadline, and why the deadline is what it is. */
export function DossierHead({ dossier }: { dossier: DossierView }): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { due } = dossier;
  const waiting = dossier.acceptedAt === null && dossier.state === 'SUBMITTED';
  const dueAt = waiting ? dossier.intakeDueAt : due.dueAt;
  const minutesLeft = useMinutesLeft(dossier.finishedAt === null ? dueAt : null);
  const lines = lang === 'en' ? due.linesEn : due.lines;
  return (
    <header className="dossier-head">
      <h1 id="dossier-title">
        <span className="code">{codeOf(dossier)}</span>{' '}
        <span className="state">{lang === 'en' ? dossier.stateTextEn : dossier.stateText}</span>
      </h1>
      <p className="lead">{dossier.procedure.name}</p>
      <p>{lang === 'en' ? dossier.nowTextEn : dossier.nowText}</p>
      {waiting && dueAt !== null && (
        <p>
          {words.dossier.answerBy}: {momentText(dueAt)}
          {minutesLeft !== null && <strong> · {timeLeft(minutesLeft, lang)}</strong>}
        </p>
      )}
      {dossier.deadline !== null && (
        <p>
          {words.deadline.due}: <Deadline state={dossier.deadline} minutesLeft={minutesLeft} dueAt={dueAt} />
        </p>
      )}
      {lines.length > 0 && (
        <details>
          <summary>{words.dossier.due}</summary>
          <ol className="ledger">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          {due.originalDueAt !== null && due.originalDueAt !== due.dueAt && (
            <p className="soft">
              {words.dossier.originalDue}: {momentText(due.originalDueAt)}
            </p>
          )}
        </details>
      )}
    </header>
  );
}

const MINUTE_MS = 60_000;

/** Working minutes from the server's now until `dueAt`, counted with the office's calendar; null until it is known. */
function useMinutesLeft(dueAt: string | null): number | null {
  const { now } = useServerNow();
  const [from, to] = [now, dueAt ?? now].map((instant) => Number(localDay(instant).slice(0, 4))).toSorted();
  const years = Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, index) => (from ?? 0) + index);
  const calendars = useQueries({ queries: years.map((year) => calendarOf(year)) });
  const known = calendars.flatMap(({ data }) => (data === undefined ? [] : [data]));
  if (dueAt === null || known.length < years.length || known[0]?.shifts.length === 0) return null;
  return Math.trunc(workingTimeBetween(calendarFrom(known), new Date(now), new Date(dueAt)) / MINUTE_MS);
}
