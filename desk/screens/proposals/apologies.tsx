import { Button } from '@mantine/core';
import type { Output } from '@motcua/contract/operations';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { SignApologyDialog } from '../../acts/sign-apology.tsx';
import { useWords } from '../../lang.ts';
import { dossier } from '../../queries.ts';
import { Apology } from '../dossier/apology-card.tsx';

type Drafted = Output<'listProposals'>['apologies'][number];

/** Apologies that wait for a signature; whoever may sign does it here. */
export function ApologiesToSign({ apologies }: { apologies: readonly Drafted[] }): React.ReactNode {
  const { proposals } = useWords();
  const [signing, setSigning] = useState<string>();
  return (
    <>
      <h2>
        {proposals.apologies} <span className="soft">{apologies.length}</span>
      </h2>
      {apologies.length === 0 && <p className="soft">{proposals.noApologies}</p>}
      {apologies.map((one) => (
        <Draft key={one.dossierId} draft={one} onSign={() => setSigning(one.dossierId)} />
      ))}
      {signing !== undefined && <Sign dossierId={signing} onClose={() => setSigning(undefined)} />}
    </>
  );
}

function Draft({ draft, onSign }: { draft: Drafted; onSign: () => void }): React.ReactNode {
  const words = useWords();
  return (
    <article className="block">
      <h3>
        <Link to={`/ho-so/${draft.dossierId}`} className="code">
          {draft.code}
        </Link>{' '}
        {draft.procedureName} <span className="soft">· {draft.applicantName}</span>
      </h3>
      {draft.dueAt !== null && (
        <p>
          {words.due.title} ({words.due.legal.toLowerCase()}): <strong>{momentText(draft.dueAt)}</strong>
        </p>
      )}
      <Apology apology={draft.apology} />
      {draft.maySign ? (
        <Button onClick={onSign}>{words.acts.rescheduleDossier}</Button>
      ) : (
        <p className="soft">{words.life.waitsSignature}</p>
      )}
    </article>
  );
}

/** The dossier is read when its apology is about to be signed. */
function Sign({ dossierId, onClose }: { dossierId: string; onClose: () => void }): React.ReactNode {
  const { data } = useQuery(dossier(dossierId));
  return data === undefined ? null : <SignApologyDialog dossier={data} task={undefined} onClose={onClose} />;
}
