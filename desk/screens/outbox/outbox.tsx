import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../lang.ts';
import { later } from '../../later.tsx';
import { tellFailure } from '../../notices.ts';
import { items, unreadable, unsent } from '../../offline/items.ts';
import { standing } from '../../offline/opened.ts';
import { bringUpToDate } from '../../offline/upkeep.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { useOnline } from '../../shell/online.ts';
import { DevicePanel } from './device-panel.tsx';
import { ItemRow } from './item-row.tsx';
import { UnreadableTable } from './unreadable-table.tsx';

const Unlock = later(async () => (await import('../../shell/unlock.tsx')).Unlock);

/** QU10: this computer, and what was done on it without network, each with its state and the reason for it. */
export function Outbox(): React.ReactNode {
  const words = useWords();
  const { offline, store } = words;
  const online = useOnline();
  const stands = standing.useValue();
  const all = items.useValue();
  const damaged = unreadable.useValue();
  const [asking, setAsking] = useState(false);
  const send = useMutation({ mutationFn: bringUpToDate, onError: tellFailure });
  return (
    <section className="screen" aria-labelledby="outbox-title">
      <title>{`${offline.title} – ${words.system}`}</title>
      <div className="row spread">
        <h1 id="outbox-title">{offline.title}</h1>
        {stands.kind === 'OPEN' && unsent(all).length + unsent(damaged).length > 0 && (
          <Button loading={send.isPending} disabled={!online} onClick={() => send.mutate()}>
            {offline.sendNow}
          </Button>
        )}
      </div>
      <p className="soft">{offline.outboxIntro}</p>
      {stands.kind === 'BROKEN' ? (
        <p className="teach">{store.broken}</p>
      ) : stands.kind !== 'OPEN' ? (
        <div className="teach">
          <p>{offline.unlockWhy}</p>
          <Button onClick={() => setAsking(true)}>{offline.unlock}</Button>
        </div>
      ) : (
        <>
          <DevicePanel vault={stands.vault} />
          <UnreadableTable />
          {all.length === 0 ? (
            <p className="teach">{offline.empty}</p>
          ) : (
            <WideTable caption={offline.caption} heads={Object.values(offline.columns)}>
              {all.toReversed().map((item) => (
                <ItemRow key={item.id} vault={stands.vault} item={item} />
              ))}
            </WideTable>
          )}
        </>
      )}
      {asking && <Unlock onClose={() => setAsking(false)} />}
    </section>
  );
}
