import { useQuery } from '@tanstack/react-query';
import { momentText } from '@motcua/ui/dates';
import { useEffect, useMemo, useState } from 'react';
import { useWords } from '../../lang.ts';
import type { Item } from '../../offline/items.ts';
import { lastDraft, type Draft } from '../../offline/drafts.ts';
import { kept, trueNow } from '../../offline/kept.ts';
import { standing } from '../../offline/opened.ts';
import { seat, takeSeat } from '../../offline/seat.ts';
import { snapshotSource } from '../../offline/snapshot-source.ts';
import { useWorks } from '../../offline/use-works.ts';
import type { Vault } from '../../offline/vault.ts';
import { useOnline } from '../../shell/online.ts';
import { sayWorks } from '../../shell/without-network.tsx';
import { Source } from '../intake/source.ts';
import { NEW_VISIT, type Visit } from '../intake/visit.ts';
import { Done } from './done.tsx';
import { OfflineVisit } from './offline-visit.tsx';

interface OfflineIntakeProps {
  /** What had been typed before the line broke. */
  start: Visit | undefined;
  /** The line is back and nobody is being served without it. */
  onBack: () => void;
}

/** QU02 without network: the same talk at the counter, answered by what this computer keeps, and written into its store. */
export function OfflineIntake({ start, onBack }: OfflineIntakeProps): React.ReactNode {
  const { offline } = useWords();
  const stands = standing.useValue();
  const works = useWorks();
  const online = useOnline();
  const idle = stands.kind !== 'OPEN' || works.kind === 'SHUT' || works.kind === 'NOTHING';
  useEffect(() => {
    if (online && idle) onBack();
  }, [online, idle, onBack]);
  if (idle) {
    return (
      <section className="teach">
        <h1>{offline.cannotNow}</h1>
        <p>{sayWorks(works, offline)}</p>
      </section>
    );
  }
  return <Seated key={stands.vault.account} vault={stands.vault} start={start} onBack={onBack} />;
}

/** One window of this computer at a time receives without network; another one says where, and goes on after it. */
function Seated(props: OfflineIntakeProps & { vault: Vault }): React.ReactNode {
  const { store, offline, system } = useWords();
  const { account } = props.vault;
  const has = seat.useValue();
  useEffect(() => takeSeat(account), [account]);
  if (has.kind === 'HERE') return <Counter {...props} />;
  if (has.kind === 'ASKING') return null;
  const since = has.since === undefined ? '' : store.since.replace('{time}', momentText(has.since));
  return (
    <section className="teach" aria-live="polite">
      <h1>{store.elsewhere}</h1>
      <p>
        {store.elsewhereWhy
          .replace('{title}', `${offline.intakeTitle} – ${system}`)
          .replace('{since}', since)}
      </p>
    </section>
  );
}

function Counter({ vault, start, onBack }: OfflineIntakeProps & { vault: Vault }): React.ReactNode {
  const { store } = useWords();
  const online = useOnline();
  const { snapshot } = kept.useValue();
  const [person, setPerson] = useState(1);
  const [done, setDone] = useState<Item>();
  // asked once a person, from the store itself: never remembered, for it changes with every key
  const draft = useQuery({
    queryKey: ['draft', vault.account, person],
    queryFn: async (): Promise<Draft & { resumed: boolean; lost: number }> => {
      const { draft: last, lost } = await lastDraft(vault);
      if (last !== undefined) return { ...last, resumed: true, lost };
      const visit = (person === 1 ? start : undefined) ?? NEW_VISIT;
      return { id: crypto.randomUUID(), visit, resumed: false, lost };
    },
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: 0,
  });
  const content = snapshot?.content;
  const source = useMemo(
    () =>
      content && {
        name: 'HERE' as const,
        mode: 'always' as const,
        ask: snapshotSource(content, () => trueNow(kept.get())),
      },
    [content],
  );
  if (draft.isError) return <p className="teach">{store.broken}</p>;
  if (source === undefined || content === undefined || draft.data === undefined) return null;
  const next = (): void => {
    if (online) {
      onBack();
      return;
    }
    setDone(undefined);
    setPerson(person + 1);
  };
  if (done !== undefined) return <Done item={done} onNext={next} />;
  return (
    <Source value={source}>
      <OfflineVisit
        key={draft.data.id}
        vault={vault}
        content={content}
        draft={draft.data}
        resumed={draft.data.resumed}
        lost={draft.data.lost > 0}
        onDone={setDone}
        onNext={next}
        onBack={onBack}
      />
    </Source>
  );
}
