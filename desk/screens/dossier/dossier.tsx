import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { ActBar } from '../../acts/act-bar.tsx';
import { codeOf } from '../../code.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { historyUrl } from '../../parts/print.ts';
import { dossier as dossierQuery } from '../../queries.ts';
import { AnswersPart } from './answers-part.tsx';
import { ApologyCard } from './apology-card.tsx';
import { ApplicantPart } from './applicant-part.tsx';
import { CertificationCard } from './certification-card.tsx';
import { ConditionsCard } from './conditions-card.tsx';
import { ControlSlip } from './control-slip.tsx';
import { DraftsPart } from './drafts-part.tsx';
import { DossierHead } from './dossier-head.tsx';
import { DuePanel } from './due-panel.tsx';
import { FeePanel } from './fee-panel.tsx';
import { ClosingCard, ConsultationsCard, LedgerCard, ProposalCard, VerificationCard } from './life-cards.tsx';
import { OutsideCard } from './outside-card.tsx';
import { Notes } from './notes.tsx';
import { PapersPart } from './papers-part.tsx';
import { PartsCard } from './parts-card.tsx';
import { PartsNav } from './parts-nav.tsx';
import { ProcessMap } from './process-map.tsx';
import { Readers } from './readers.tsx';
import { ResultPart, SupplementPart } from './result-part.tsx';
import { Slips } from './slips.tsx';
import { Timeline } from './timeline.tsx';
import { VisitsPart } from './visits-part.tsx';

/** CM02, QU03, QU07: everything about one dossier, and what may be done with it now. */
export function Dossier(): React.ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const { dossierId = '' } = useParams();
  const { data, error, refetch } = useQuery(dossierQuery(dossierId));
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  const inside = data.reader !== 'INTAKE_ELSEWHERE';
  return (
    <article className="screen dossier" aria-labelledby="dossier-title">
      <title>{`${codeOf(data)} – ${words.system}`}</title>
      <button type="button" className="link" onClick={() => void navigate(-1)}>
        ← {words.dossier.back}
      </button>
      <DossierHead dossier={data} />
      {inside && <Readers dossierId={data.id} />}
      <ActBar key={data.id} dossier={data} />
      {!inside && (
        <p className="hint" role="note">
          {words.dossier.intakeElsewhere(data.authority.name)}
        </p>
      )}
      <PartsNav dossier={data} />
      <div className="dossier-columns">
        <div className="stack">
          <ConditionsCard dossier={data} />
          <PartsCard dossier={data} />
          <ProposalCard dossier={data} />
          <ApologyCard dossier={data} />
          <ClosingCard dossier={data} />
          <CertificationCard dossier={data} />
          <ResultPart dossier={data} />
          <DuePanel dossier={data} />
          <FeePanel dossier={data} />
          <SupplementPart dossier={data} />
          <ConsultationsCard dossier={data} />
          <OutsideCard dossier={data} />
          <VerificationCard dossier={data} />
          {inside && data.acceptedAt !== null && <DraftsPart dossierId={data.id} />}
          <LedgerCard dossier={data} />
          <ApplicantPart dossier={data} />
          <PapersPart dossier={data} />
          {inside && <AnswersPart form={data.form} answers={data.answers} />}
          <ControlSlip dossier={data} />
        </div>
        <div className="stack">
          <ProcessMap steps={data.process} />
          {inside && <Notes dossierId={data.id} />}
          <Slips slips={data.slips} />
          <VisitsPart dossierId={data.id} />
          <Timeline events={data.events} print={inside ? historyUrl(data.id) : undefined} />
        </div>
      </div>
    </article>
  );
}
