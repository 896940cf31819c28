import { Button, Checkbox } from '@mantine/core';
import type { PostBatchView, PostWaiting } from '@motcua/contract/post';
import { dateText } from '@motcua/ui/dates';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../act.ts';
import { tell } from '../../notices.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { useOffered } from '../../rights.ts';
import { usePostWords } from '../../words/post.ts';

interface ToPackProps {
  items: readonly PostWaiting[];
  /** A tally list that still takes something. */
  open: PostBatchView | undefined;
}

/** Results that wait: what came back once is not chosen by itself. */
export function ToPack({ items, open }: ToPackProps): React.ReactNode {
  const { post: text } = usePostWords();
  const may = useOffered('sendByPost');
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const isChosen = ({ dossierId, cameBack }: PostWaiting): boolean => turned.has(dossierId) === cameBack;
  const chosen = items.filter(isChosen);
  const pack = useAct('packPost', ({ number }) => {
    setTurned(new Set());
    tell(text.made, number);
  });
  const turn = (dossierId: string): void => {
    const next = new Set(turned);
    if (!next.delete(dossierId)) next.add(dossierId);
    setTurned(next);
  };
  const send = (batchId?: string): void =>
    pack.mutate({
      items: chosen.map(({ dossierId }) => ({ dossierId })),
      ...(batchId === undefined ? {} : { batchId }),
    });
  return (
    <section className="block" aria-labelledby="post-to-pack">
      <div className="row spread">
        <h2 id="post-to-pack">
          {text.toPack} <span className="soft">{items.length}</span>
        </h2>
        {may && items.length > 0 && (
          <div className="row">
            {open !== undefined && (
              <Button
                variant="default"
                disabled={chosen.length === 0}
                loading={pack.isPending}
                onClick={() => send(open.id)}
              >
                {text.add(chosen.length, open.number)}
              </Button>
            )}
            <Button disabled={chosen.length === 0} loading={pack.isPending} onClick={() => send()}>
              {text.make(chosen.length)}
            </Button>
          </div>
        )}
      </div>
      {items.length === 0 ? (
        <p className="soft">{text.nothingToPack}</p>
      ) : (
        <WideTable caption={text.toPack} heads={['', text.dossier, text.receiver, text.packBy]}>
          {items.map((item) => (
            <tr key={item.dossierId}>
              <td>
                <Checkbox
                  aria-label={text.choose(item.code)}
                  disabled={!may}
                  checked={isChosen(item)}
                  onChange={() => turn(item.dossierId)}
                />
              </td>
              <th scope="row">
                <Link to={`/ho-so/${item.dossierId}`} className="code">
                  {item.code}
                </Link>
                <div className="soft">{item.procedureName}</div>
              </th>
              <td>
                {item.receiverName}
                <div className="soft">{item.receiverAddress}</div>
                {item.cameBack && <div className="wait">◐ {text.cameBack}</div>}
              </td>
              <td className={item.late ? 'late' : undefined}>
                {item.late && '▲ '}
                {dateText(item.packBy)}
                {item.late && ` (${text.late})`}
              </td>
            </tr>
          ))}
        </WideTable>
      )}
    </section>
  );
}
