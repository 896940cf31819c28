import { useWords } from '../../lang.ts';
import { unreadable, type Unreadable } from '../../offline/items.ts';
import { WideTable } from '../../parts/wide-table.tsx';

const MARKS = {
  WAITING: ['◐', 'late'],
  LOST: ['▲', 'late'],
  IN_SYSTEM: ['✓', 'ok'],
} as const;

const markOf = ({ state }: Unreadable): keyof typeof MARKS =>
  state === 'LOST' ? 'LOST' : state === 'MERGED' || state === 'REVIEW' ? 'IN_SYSTEM' : 'WAITING';

/** Things done here whose record was damaged, by the numbers on their papers: none of them goes in silence. */
export function UnreadableTable(): React.ReactNode {
  const { store } = useWords();
  const all = unreadable.useValue();
  if (all.length === 0) return null;
  return (
    <section className="block" aria-labelledby="unreadable-title">
      <h2 id="unreadable-title">▲ {store.unreadable}</h2>
      <p>{store.unreadableHint}</p>
      <WideTable caption={store.unreadable} heads={Object.values(store.columns)}>
        {all.map((one) => {
          const state = markOf(one);
          const [shape, tone] = MARKS[state];
          return (
            <tr key={one.id}>
              <td>{one.counter}</td>
              <td className="code">{one.code ?? store.noNumber}</td>
              <td className={tone}>
                {shape} {store.states[state]}
              </td>
            </tr>
          );
        })}
      </WideTable>
    </section>
  );
}
