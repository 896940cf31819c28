import type { RiskRow } from '@motcua/contract/deadlines';
import { formatDecimal } from '@motcua/rules/text';
import { momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLang, useWords } from '../../lang.ts';
import { AskCauseDialog } from './ask-cause.tsx';

const MARKS = {
  HIGH: { shape: '▲', tone: 'late' },
  MEDIUM: { shape: '◐', tone: 'wait' },
  LOW: { shape: '●', tone: 'ok' },
} as const satisfies Record<RiskRow['level'], { shape: string; tone: string }>;

/** Dossiers by risk, each with its reasons in words and what to do. */
export function RiskTable({ rows }: { rows: readonly RiskRow[] }): React.ReactNode {
  const { risks } = useWords();
  const [asking, setAsking] = useState<RiskRow>();
  const heads = [risks.level, risks.dossier, risks.stepOwner, risks.due, risks.why, risks.suggestion];
  return (
    <>
      <table className="risks">
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
          {rows.map((row) => (
            <Row key={row.dossierId} row={row} onAsk={() => setAsking(row)} />
          ))}
        </tbody>
      </table>
      {asking !== undefined && <AskCauseDialog row={asking} onClose={() => setAsking(undefined)} />}
    </>
  );
}

function Row({ row, onAsk }: { row: RiskRow; onAsk: () => void }): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { risks } = words;
  const { shape, tone } = MARKS[row.level];
  return (
    <tr>
      <td className={tone}>
        <span aria-hidden="true">{shape}</span> {risks.levels[row.level]}
      </td>
      <td>
        <Link to={`/ho-so/${row.dossierId}`} className="code">
          {row.code}
        </Link>
        <p className="soft">{row.procedureName}</p>
      </td>
      <td>
        {lang === 'en' ? row.stepEn : row.step}
        <p className="soft">
          {row.owner?.fullName ?? words.list.nobody} · {row.unit.shortName}
        </p>
      </td>
      <td>
        {row.dueAt === null ? words.due.standing : momentText(row.dueAt)}
        {row.daysLate !== null && (
          <p className="late">▲ {risks.daysLate.replace('{days}', formatDecimal(row.daysLate, 1, lang))}</p>
        )}
        {row.rescheduledTo !== null && (
          <p className="soft">
            {words.due.rescheduled}: {momentText(row.rescheduledTo)}
          </p>
        )}
      </td>
      <td>
        {row.reasons.map((reason) => reason[lang]).join('; ')}
        {row.cause !== null && (
          <p>
            {risks.cause}: {row.cause[lang]}
          </p>
        )}
      </td>
      <td>
        {row.suggestion?.[lang]}
        {row.taskId !== null && (
          <p>
            <button type="button" className="link" onClick={onAsk}>
              {risks.ask}
              <span className="hidden"> {row.code}</span>
            </button>
          </p>
        )}
      </td>
    </tr>
  );
}
