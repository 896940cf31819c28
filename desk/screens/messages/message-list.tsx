import type { NoticeWording } from '@motcua/contract/wording';
import { smsLength } from '@motcua/rules/text';
import { dateText } from '@motcua/ui/dates';
import { Link } from 'react-router';
import { useWords } from '../../lang.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { bySms } from './draft.ts';

/** Every notice the program sends: when, in which words, since when, and what waits. */
export function MessageList({ items }: { items: readonly NoticeWording[] }): React.ReactNode {
  const { wording: text } = useWords();
  return (
    <>
      <p className="hint">{text.teach}</p>
      <WideTable
        caption={text.title}
        aside={items.length}
        heads={[text.code, text.when, text.now, text.sms, text.since]}
        numbers={[3]}
      >
        {items.map(({ kind, current, since, changes }) => {
          const waiting = changes.filter(({ status }) => status === 'WAITING').length;
          return (
            <tr key={kind}>
              <th scope="row">
                <Link to={`/tin-nhan/${kind}`}>{kind}</Link>
              </th>
              <td>{text.triggers[kind]}</td>
              <td>{current.vi}</td>
              <td className="number">
                {smsLength(bySms(current)).segments} {text.segments}
              </td>
              <td>
                {since === null ? text.builtIn : dateText(since)}
                {waiting > 0 && (
                  <Link className="below wait" to={`/tin-nhan/${kind}?xem=phien-ban`}>
                    ◐ {waiting} {text.waiting}
                  </Link>
                )}
              </td>
            </tr>
          );
        })}
      </WideTable>
    </>
  );
}
