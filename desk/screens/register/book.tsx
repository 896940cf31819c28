import { Button } from '@mantine/core';
import type { Output } from '@motcua/contract/operations';
import { dateText, momentText } from '@motcua/ui/dates';
import { Link } from 'react-router';
import { addressOf } from '../../address.ts';
import { countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { printPage } from '../../parts/print.ts';
import { WideTable } from '../../parts/wide-table.tsx';

type Entry = Output<'getRegister'>['items'][number];

interface BookProps {
  items: readonly Entry[];
  book: { unit: string; sector: string; year: number };
  total: number;
}

/** One page of a book on the screen; the whole book on paper. */
export function Book({ items, book, total }: BookProps): React.ReactNode {
  const { register: text } = useWords();
  const lang = useLang();
  const number = String(items[0]?.book ?? 1).padStart(2, '0');
  return (
    <>
      <div className="row">
        <Button onClick={() => printPage(addressOf('printRegister', book))}>{text.print}</Button>
        <a href={addressOf('printRegister', { ...book, as: 'pdf' })} target="_blank" rel="noopener">
          {text.pdf}
        </a>
      </div>
      <WideTable
        caption={`${text.caption}: ${book.sector}, ${text.year.toLowerCase()} ${book.year}, ${text.book.toLowerCase()} ${number}`}
        aside={`${countText(total, lang)} ${text.entries}`}
        heads={[
          text.seq,
          text.code,
          text.procedure,
          text.applicant,
          text.accepted,
          text.due,
          text.returned,
          text.state,
        ]}
      >
        {items.map((entry) => (
          <EntryRow key={entry.dossierId} entry={entry} />
        ))}
      </WideTable>
    </>
  );
}

function EntryRow({ entry }: { entry: Entry }): React.ReactNode {
  const { register: text } = useWords();
  return (
    <tr>
      <th scope="row">
        {entry.seq}
        {entry.paperNumber !== null && (
          <span className="below soft">
            {text.paper} {entry.paperNumber}
          </span>
        )}
      </th>
      <td>
        <Link className="code" to={`/ho-so/${entry.dossierId}`}>
          {entry.code}
        </Link>
      </td>
      <td>{entry.procedureName}</td>
      <td>{entry.applicantName}</td>
      <td className="nowrap">{dateText(entry.acceptedOn)}</td>
      <td className="nowrap">{entry.dueAt === null ? '–' : momentText(entry.dueAt)}</td>
      <td className="nowrap">
        {entry.returnedAt === null ? (
          <span className="soft">{text.notReturned}</span>
        ) : (
          momentText(entry.returnedAt)
        )}
      </td>
      <td>{entry.stateText}</td>
    </tr>
  );
}
