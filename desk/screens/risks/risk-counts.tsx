import type { Output } from '@motcua/contract/operations';
import { useWords } from '../../lang.ts';

type Page = Output<'listRisks'>;
type Counts = Page['counts'];
const COLUMNS = [
  ['open', 'ALL'],
  ['high', 'HIGH'],
  ['overdue', 'OVERDUE'],
  ['dueToday', 'DUE_TODAY'],
  ['waiting', 'WAITING'],
] as const satisfies readonly (readonly [keyof Counts, string])[];

/** The same counts by unit and by person, the most overdue first. */
export function RiskCounts({ units, owners }: Pick<Page, 'units' | 'owners'>): React.ReactNode {
  const { risks } = useWords();
  return (
    <div className="two">
      <Table
        caption={risks.byUnit}
        head={risks.unit}
        rows={units.map(({ unit, ...counts }) => ({ key: unit.key, name: unit.name, ...counts }))}
      />
      <Table
        caption={risks.byPerson}
        head={risks.person}
        rows={owners.map(({ owner, ...counts }) => ({
          key: owner.accountId,
          name: owner.fullName,
          ...counts,
        }))}
      />
    </div>
  );
}

interface TableProps {
  caption: string;
  head: string;
  rows: readonly ({ key: string; name: string } & Counts)[];
}

function Table({ caption, head, rows }: TableProps): React.ReactNode {
  const { risks } = useWords();
  return (
    <table className="counts-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {COLUMNS.map(([key, list]) => (
            <th key={key} scope="col">
              {risks.lists[list]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open)
          .map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {COLUMNS.map(([key]) => (
                <td key={key} className={key === 'overdue' && row.overdue > 0 ? 'late' : undefined}>
                  {key === 'overdue' && row.overdue > 0 && <span aria-hidden="true">▲ </span>}
                  {row[key]}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
