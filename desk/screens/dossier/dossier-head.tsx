import type { DossierView } from '@motcua/contract/dossier-view';
import { dateText, momentText } from '@motcua/ui/dates';
import { codeOf } from '../../code.ts';
import { timeLeft } from '../../deadline.ts';
import { useLang, useWords } from '../../lang.ts';
import { useMinutesLeft } from '../../office.ts';
import { Deadline } from '../../parts/deadline.tsx';

/** Code, what it is about, state, deadline, and the one re-appointment where there is one. */
export function DossierHead({ dossier }: { dossier: DossierView }): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { due } = dossier;
  const waiting = dossier.acceptedAt === null && dossier.state === 'SUBMITTED';
  const dueAt = waiting ? dossier.intakeDueAt : due.dueAt;
  const minutesLeft = useMinutesLeft(dossier.finishedAt === null ? dueAt : null, dossier.authority.key);
  return (
    <header className="dossier-head">
      <h1 id="dossier-title">
        <span className="code">{codeOf(dossier)}</span>{' '}
        <span className="state">{lang === 'en' ? dossier.stateTextEn : dossier.stateText}</span>
      </h1>
      <p className="lead">{dossier.procedure.name}</p>
      <p>{lang === 'en' ? dossier.nowTextEn : dossier.nowText}</p>
      {dossier.newVersion !== null && (
        <p className="hint wait">
          ◐ {words.procedureChange.newVersion} {dateText(dossier.newVersion.validFrom)}:{' '}
          {dossier.newVersion.difference[lang].summary}
        </p>
      )}
      {waiting && dueAt !== null && (
        <p>
          {words.dossier.answerBy}: {momentText(dueAt)}
          {minutesLeft !== null && <strong> · {timeLeft(minutesLeft, lang)}</strong>}
        </p>
      )}
      {dossier.deadline !== null && (
        <p>
          {words.deadline.due}: <Deadline state={dossier.deadline} minutesLeft={minutesLeft} dueAt={dueAt} />
          {dossier.rescheduledTo !== null && (
            <span className="soft">
              {' '}
              · {words.due.rescheduled}: {momentText(dossier.rescheduledTo)}
            </span>
          )}
        </p>
      )}
    </header>
  );
}
