import type { DossierView, TaskView } from '@motcua/contract/dossier-view';
import { OPINIONS } from '@motcua/rules/dossier';
import { momentText } from '@motcua/ui/dates';
import { useLang, useWords } from '../../lang.ts';
import { Proposal } from '../../parts/proposal.tsx';

interface CardProps {
  dossier: DossierView;
}

/** A change of the clock that waits for its second person. */
export function ProposalCard({ dossier }: CardProps): React.ReactNode {
  const { life } = useWords();
  if (dossier.proposal === null) return null;
  return (
    <section className="block waiting" aria-labelledby="proposal-part">
      <h2 id="proposal-part">◐ {life.proposal}</h2>
      <Proposal dossierId={dossier.id} proposal={dossier.proposal} dueAt={dossier.due.dueAt} />
    </section>
  );
}

/** How the dossier ended without a result. */
export function ClosingCard({ dossier }: CardProps): React.ReactNode {
  const { life } = useWords();
  const { closing } = dossier;
  if (closing === null) return null;
  return (
    <section className="block" aria-labelledby="closing-part">
      <h2 id="closing-part">
        {life.closing}: {life.closings[closing.kind]}
      </h2>
      <p>
        {closing.reason} <span className="soft">{momentText(closing.at)}</span>
      </p>
    </section>
  );
}

export function VerificationCard({ dossier }: CardProps): React.ReactNode {
  const { life } = useWords();
  const { verification } = dossier;
  if (verification === null) return null;
  return (
    <section className="block" aria-labelledby="verification-part">
      <h2 id="verification-part">{life.verification}</h2>
      <p>
        {momentText(verification.at)} · {verification.place} · {verification.participants}
        {verification.applicantPresent && ` · ${life.withApplicant}`}
      </p>
      <p>
        {life.findings}: {verification.findings ?? <span className="wait">◐ {life.notYet}</span>}
      </p>
    </section>
  );
}

/** What each agency was asked, until when, and what it says. */
export function ConsultationsCard({ dossier }: CardProps): React.ReactNode {
  const { life } = useWords();
  const asked = dossier.tasks.filter((task) => task.consultation !== null);
  if (asked.length === 0) return null;
  return (
    <section className="block" aria-labelledby="consultations-part">
      <h2 id="consultations-part">{life.consultations}</h2>
      <ul className="rounds">
        {asked.map((task) => (
          <Consultation key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

function Consultation({ task }: { task: TaskView }): React.ReactNode {
  const { life, dialogs } = useWords();
  const lang = useLang();
  const { consultation } = task;
  if (consultation === null) return null;
  const { opinion } = consultation;
  const known = Object.values(OPINIONS).find(({ vi }) => vi === opinion);
  return (
    <li>
      <strong>{task.unit.name}</strong>{' '}
      <span className="soft">
        {dialogs[consultation.purpose]}
        {task.dueAt !== null && ` · ${dialogs.answerBy} ${momentText(task.dueAt)}`}
      </span>
      <p>{consultation.content}</p>
      <p>
        {opinion !== null ? (
          <strong>{known?.[lang] ?? opinion}</strong>
        ) : (
          <span className="wait">◐ {life.noAnswer}</span>
        )}
        {task.note !== '' && ` – ${task.note}`}
        {task.doneAt !== null && <span className="soft"> {momentText(task.doneAt)}</span>}
      </p>
    </li>
  );
}

/** Guidance, requests and refusals with the applicant's objection and its answer. */
export function LedgerCard({ dossier }: CardProps): React.ReactNode {
  const { life } = useWords();
  if (dossier.ledger.length === 0) return null;
  return (
    <section className="block" aria-labelledby="ledger-part">
      <h2 id="ledger-part">{life.ledger}</h2>
      <ul className="rounds">
        {dossier.ledger.map((entry) => (
          <li key={entry.id}>
            <strong>{life.ledgerKinds[entry.kind]}</strong> {entry.reasonText}{' '}
            <span className="soft">{momentText(entry.at)}</span>
            {entry.objectedAt !== null && (
              <p className="hint wait">
                ◐ {life.objection} ({momentText(entry.objectedAt)}): {entry.objection}
              </p>
            )}
            {entry.objectedAt !== null && (
              <p>
                {life.answer}:{' '}
                {entry.answeredAt === null
                  ? life.waitsAnswer
                  : `${entry.answer ?? ''} (${entry.upheld === true ? life.upheld : life.notUpheld}, ${momentText(entry.answeredAt)})`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
