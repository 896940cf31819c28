import type { DossierView } from '@motcua/contract/dossier-view';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client, queryClient } from '../client.ts';
import { useWords } from '../lang.ts';
import { seenBefore, sentLast } from '../draft-versions.ts';
import { draftsOf, toSign } from '../workspace-queries.ts';
import { TextChanges } from './text-changes.tsx';

/** The draft somebody is to decide, with what is new since the version he read last; from now on he has read this one. */
export function DraftToDecide({ dossier }: { dossier: DossierView }): React.ReactNode {
  const words = useWords();
  const { workspace, sign } = words;
  const { id: dossierId, draftResult } = dossier;
  const { data } = useQuery(draftsOf(dossierId));
  const versions = data?.items ?? [];
  const now = sentLast(versions);
  const before = now && seenBefore(versions, now);
  const number = now?.number;
  const unread = now !== undefined && now.seenAt === null;
  useEffect(() => {
    if (unread && number !== undefined)
      // not saying so is no reason to disturb: the version then counts as new once more
      void client
        .markDraftSeen({ dossierId, number })
        .then(() => queryClient.invalidateQueries({ queryKey: toSign.queryKey }))
        .catch(() => undefined);
  }, [dossierId, number, unread]);
  if (draftResult === null) return <p className="hint wait">◐ {words.approve.noDraft}</p>;
  return (
    <section className="block" aria-labelledby="draft-title">
      <h2 id="draft-title">
        {words.approve.what}: {words.dialogs[draftResult.outcome]}
      </h2>
      {now !== undefined && (
        <p className="soft">
          {workspace.version} {now.number} · {now.by}, {momentText(now.at)}
        </p>
      )}
      <p className="draft">{draftResult.text}</p>
      {before !== undefined && (
        <>
          <h3>
            {sign.changes} ({workspace.version.toLowerCase()} {before.number}, {momentText(before.at)})
          </h3>
          {before.outcome !== draftResult.outcome && (
            <p className="wait">
              ▲ {workspace.outcomeChanged} “{words.dialogs[before.outcome]}” {workspace.into} “
              {words.dialogs[draftResult.outcome]}”
            </p>
          )}
          {before.text === draftResult.text ? (
            <p className="soft">{sign.unchanged}</p>
          ) : (
            <TextChanges before={before.text} after={draftResult.text} />
          )}
        </>
      )}
    </section>
  );
}
