import type { DossierView } from '@motcua/contract/dossier-view';
import type { DueExplanation } from '@motcua/contract/due';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { workingTime } from '../../deadline.ts';
import { useLang, useWords } from '../../lang.ts';
import { Scrolled } from '../../parts/scrolled.tsx';
import { dueOf } from '../../queries.ts';

/** The due date with its proof: the sentence, the dates side by side, the times it waited, the ledger. */
export function DuePanel({ dossier }: { dossier: DossierView }): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { data } = useQuery({ ...dueOf(dossier.id), enabled: dossier.acceptedAt !== null });
  if (data === undefined) return null;
  const lines = lang === 'en' ? data.linesEn : data.lines;
  const { hoursLate } = data.views;
  return (
    <section className="block due-panel" aria-labelledby="due-part">
      <h2 id="due-part">{words.due.title}</h2>
      <p>{lang === 'en' ? data.sentenceEn : data.sentence}</p>
      <Views views={data.views} rescheduled={dossier.rescheduledTo !== null} />
      {hoursLate !== null && (
        <p className="late">
          ▲ {words.due.late.replace('{length}', workingTime(Math.round(hoursLate * 60), lang))}
        </p>
      )}
      <Intervals intervals={data.intervals} />
      {lines.length > 0 && (
        <details>
          <summary>{words.due.why}</summary>
          <ol className="ledger">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

interface ViewsProps {
  views: DueExplanation['views'];
  rescheduled: boolean;
}

/** The same dossier as its receipt, the law, its applicant and the national index see it. */
function Views({ views, rescheduled }: ViewsProps): React.ReactNode {
  const { due } = useWords();
  const { national } = views;
  const reasons: Record<string, string> = due.reasons;
  const dateOf = (instant: string | null): string => (instant === null ? due.standing : momentText(instant));
  return (
    <dl className="due-views">
      <div>
        <dt>{due.atAcceptance}</dt>
        <dd>{dateOf(views.atAcceptance)}</dd>
      </div>
      <div className="counts">
        <dt>{due.legal}</dt>
        <dd>{dateOf(views.legal)}</dd>
      </div>
      <div>
        <dt>{due.current}</dt>
        <dd>
          {dateOf(views.current)}
          {rescheduled && <span className="soft"> {due.rescheduled}</span>}
        </dd>
      </div>
      <div>
        <dt>{due.national}</dt>
        <dd>
          {dateOf(national.dueAt)}
          <span className={national.class === 'LATE' || national.class === 'OVERDUE' ? 'late' : 'soft'}>
            {' '}
            {due.classes[national.class]}
            {national.reason !== null && ` (${reasons[national.reason] ?? national.reason})`}
          </span>
        </dd>
      </div>
    </dl>
  );
}

/** Each time it waited: legal basis, paper, and both persons. */
function Intervals({ intervals }: { intervals: DueExplanation['intervals'] }): React.ReactNode {
  const words = useWords();
  const { due } = words;
  if (intervals.length === 0) return null;
  const heads = [
    due.kind,
    words.words.from,
    words.words.to,
    due.policy,
    words.dossier.legalBasis,
    due.document,
    due.proposedBy,
    due.approvedBy,
  ];
  return (
    <Scrolled label={due.intervals}>
      <table className="control">
        <caption>{due.intervals}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {intervals.map((one) => (
            <tr key={one.from}>
              <th scope="row">{due.kinds[one.kind]}</th>
              <td>{momentText(one.from)}</td>
              <td>{one.to === null ? <em>{due.open}</em> : momentText(one.to)}</td>
              <td>{due.policies[one.policy]}</td>
              <td>{one.legalBasis}</td>
              <td>{one.document}</td>
              <td>{one.proposedBy}</td>
              <td>{one.approvedBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
