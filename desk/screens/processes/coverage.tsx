import type { Output } from '@motcua/contract/operations';
import { WideTable } from '../../parts/wide-table.tsx';
import { useDesignWords } from '../../words/design.ts';

type Coverage = Output<'listProcesses'>['coverage'][number];

/** Of each level and kind: how many procedures follow a map a decision has approved, against the target. */
export function CoverageTable({ coverage }: { coverage: readonly Coverage[] }): React.ReactNode {
  const { processes: text } = useDesignWords();
  return (
    <WideTable
      caption={text.coverage}
      heads={[text.level, text.type, text.total, text.decided, text.share, text.target]}
      numbers={[2, 3, 4, 5]}
    >
      {coverage.map(({ level, type, total, decided, target }) => {
        const reached = decided / total >= target;
        return (
          <tr key={`${level}${type}`}>
            <th scope="row">{text.levels[level]}</th>
            <td>{text.types[type]}</td>
            <td className="number">{total}</td>
            <td className="number">{decided}</td>
            <td className={`number ${reached ? 'ok' : 'wait'}`}>
              {reached ? '✓' : '◐'} {percent(decided / total)}{' '}
              <span className="hidden">{reached ? text.reached : text.notReached}</span>
            </td>
            <td className="number">{percent(target)}</td>
          </tr>
        );
      })}
    </WideTable>
  );
}

const percent = (part: number): string => `${String(Math.round(part * 1000) / 10).replace('.', ',')} %`;
