import { Button } from '@mantine/core';
import type { LedgerRow } from '@motcua/contract/audit';
import { momentText } from '@motcua/ui/dates';
import { Link } from 'react-router';
import { useLang, useWords } from '../../lang.ts';
import { slipUrl } from '../../parts/print.ts';
import { useOffered } from '../../rights.ts';

/** Who sent whom away, why, with which paper in hand, and what the person said to it. */
export function EntryRow({ row, onAnswer }: { row: LedgerRow; onAnswer: () => void }): React.ReactNode {
  const { ledger: text } = useWords();
  const lang = useLang();
  return (
    <tr>
      <th scope="row">
        <time dateTime={row.at}>{momentText(row.at)}</time>
      </th>
      <td>
        {text.kinds[row.kind]}
        <span className="below">
          {row.slipId === null ? (
            <span className="late">▲ {text.noSlip}</span>
          ) : (
            <a href={slipUrl(row.slipId)} target="_blank" rel="noopener">
              {text.openSlip}
            </a>
          )}
        </span>
      </td>
      <td>
        <Link className="code" to={`/ho-so/${row.dossierId}`}>
          {row.code}
        </Link>
        <span className="below">{row.procedureName}</span>
      </td>
      <td>
        {lang === 'en' ? row.reasonTextEn : row.reasonText}
        {row.text !== '' && <span className="below">{row.text}</span>}
        {row.components.length > 0 && (
          <span className="below soft">
            {text.components}: {row.componentNames.join(', ')}
          </span>
        )}
      </td>
      <td>
        {row.officer.fullName}
        <span className="below soft">{row.unit.shortName}</span>
      </td>
      <td>
        <Objection row={row} onAnswer={onAnswer} />
      </td>
    </tr>
  );
}

function Objection({ row, onAnswer }: { row: LedgerRow; onAnswer: () => void }): React.ReactNode {
  const { ledger: text } = useWords();
  const answers = useOffered('answerObjection');
  if (row.objectedAt === null) return <span className="soft">–</span>;
  return (
    <>
      <span>
        {text.objectedAt} {momentText(row.objectedAt)}:{' '}
        {row.objection === null || row.objection === '' ? <i>{text.noWords}</i> : row.objection}
      </span>
      {row.answeredAt === null ? (
        <span className="below">
          <span className="wait">◐ {text.waitsAnswer}</span>{' '}
          {answers && (
            <Button size="compact-sm" onClick={onAnswer}>
              {text.answer}
            </Button>
          )}
        </span>
      ) : (
        <span className="below">
          <span className={row.upheld === true ? 'late' : 'ok'}>
            {row.upheld === true ? `▲ ${text.upheld}` : `✓ ${text.notUpheld}`}
          </span>
          : {row.answer}{' '}
          <span className="soft">
            ({text.answered} {momentText(row.answeredAt)})
          </span>
        </span>
      )}
    </>
  );
}
