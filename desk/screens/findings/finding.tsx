import { Button } from '@mantine/core';
import type { FindingView } from '@motcua/contract/audit';
import { momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLang, useWords } from '../../lang.ts';

const MARKS = {
  OPEN: { shape: '▲', tone: 'late' },
  ANSWERED: { shape: '◐', tone: 'wait' },
  CLOSED: { shape: '✓', tone: 'ok' },
} as const satisfies Record<FindingView['status'], { shape: string; tone: string }>;

/** Dossiers shown at once; the rest on demand. */
const SHOWN = 6;

interface FindingProps {
  finding: FindingView;
  onAnswer: () => void;
  onClose: () => void;
}

/** What was seen, where, in which dossiers; what the unit says to it; how it ended. */
export function Finding({ finding, onAnswer, onClose }: FindingProps): React.ReactNode {
  const { findings: text } = useWords();
  const lang = useLang();
  const { shape, tone } = MARKS[finding.status];
  return (
    <li className="block">
      <div className="row spread">
        <h2>{lang === 'en' ? finding.titleEn : finding.title}</h2>
        <strong className={tone}>
          {shape} {text.states[finding.status]}
        </strong>
      </div>
      <p>{lang === 'en' ? finding.textEn : finding.text}</p>
      <p className="soft">
        {finding.unit.name}
        {finding.officer !== null && ` · ${text.officer}: ${finding.officer.fullName}`} · {text.foundAt}{' '}
        {momentText(finding.foundAt)}
      </p>
      <Dossiers finding={finding} />
      <Said label={text.answerOf} text={finding.answer} by={finding.answeredBy} at={finding.answeredAt} />
      <Said
        label={`${text.closingOf}${finding.accepted === null ? '' : ` (${finding.accepted ? text.accepted : text.notAccepted})`}`}
        text={finding.closing}
        by={finding.closedBy}
        at={finding.closedAt}
      />
      {(finding.mayAnswer || finding.mayClose) && (
        <div className="row">
          {finding.mayAnswer && <Button onClick={onAnswer}>{text.answer}</Button>}
          {finding.mayClose && (
            <Button variant={finding.status === 'ANSWERED' ? 'filled' : 'default'} onClick={onClose}>
              {text.close}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Dossiers({ finding }: { finding: FindingView }): React.ReactNode {
  const { findings: text } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? finding.dossiers : finding.dossiers.slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <p className="codes">
      <span className="soft">
        {finding.dossiers.length} {text.dossiers}:
      </span>{' '}
      {shown.map((dossier) => (
        <Link key={dossier.dossierId} className="code" to={`/ho-so/${dossier.dossierId}`}>
          {dossier.code}
        </Link>
      ))}
      {shown.length < finding.dossiers.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          +{finding.dossiers.length - shown.length}
        </button>
      )}
    </p>
  );
}

interface SaidProps {
  label: string;
  text: string | null;
  by: string | null;
  at: string | null;
}

function Said({ label, text, by, at }: SaidProps): React.ReactNode {
  if (text === null || at === null) return null;
  return (
    <p className="said">
      <strong>{label}:</strong> {text}{' '}
      <span className="soft">
        {by !== null && `${by}, `}
        {momentText(at)}
      </span>
    </p>
  );
}
