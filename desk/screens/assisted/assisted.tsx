import type { DossierView } from '@motcua/contract/dossier-view';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { refetchWork } from '../../act.ts';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { rolesOf } from '../../queues.ts';
import { useAccount } from '../../session.ts';
import { useAssistedWords } from '../../words/assisted.ts';
import { Source, type VisitSource } from '../intake/source.ts';
import { NEW_VISIT, typedOf, type Visit } from '../intake/visit.ts';
import { AssistedForm } from './assisted-form.tsx';
import { Confirm } from './confirm.tsx';
import { Mine } from './mine.tsx';

/** A post clerk looks nobody up: the person's own card says who he is. */
const NOBODY_KNOWN: VisitSource = {
  name: 'SERVER',
  mode: 'online',
  ask: Object.assign(Object.create(client) as typeof client, {
    findApplicant: async () => ({ applicant: null }),
  }),
};

const visitOf = (dossier: DossierView): Visit => ({
  ...NEW_VISIT,
  applicant: typedOf(dossier.applicant),
  procedureCode: dossier.procedure.code,
  case: dossier.case ?? '',
  answers: dossier.answers,
  resultChannel: dossier.resultChannel,
  returnAt: dossier.returnPlace.at,
});

/** Filing online together with the person at hand: fill in, read back, confirmed, sent; then the next. */
export function Assisted(): React.ReactNode {
  const { dossierId } = useParams();
  const counter = rolesOf(useAccount()).includes('COUNTER_OFFICER');
  const body = dossierId === undefined ? <Flow start={NEW_ONLINE} /> : <Begun dossierId={dossierId} />;
  return counter ? body : <Source value={NOBODY_KNOWN}>{body}</Source>;
}

const NEW_ONLINE: Visit = { ...NEW_VISIT, resultChannel: 'ELECTRONIC' };

/** One begun before, to go on with. */
function Begun({ dossierId }: { dossierId: string }): React.ReactNode {
  const { data, error, refetch } = useQuery({
    queryKey: ['dossier', dossierId],
    queryFn: ({ signal }) => client.getDossier({ dossierId }, { signal }),
    staleTime: Infinity,
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  return <Flow key={dossierId} start={visitOf(data)} begun={data} />;
}

function Flow({ start, begun }: { start: Visit; begun?: DossierView }): React.ReactNode {
  const { system } = useWords();
  const { assisted: text } = useAssistedWords();
  const [person, setPerson] = useState(1);
  const [asking, setAsking] = useState(begun === undefined ? undefined : begun.id);
  return (
    <section className="screen intake" aria-labelledby="assisted-title">
      <title>{`${text.title} – ${system}`}</title>
      <h1 id="assisted-title">{text.title}</h1>
      <p className="soft">{text.intro}</p>
      <div hidden={asking !== undefined}>
        <AssistedForm
          key={person}
          start={person === 1 ? start : NEW_ONLINE}
          begun={person === 1 ? begun : undefined}
          shown={asking === undefined}
          onReady={(dossierId) => {
            setAsking(dossierId);
            void refetchWork();
          }}
        />
      </div>
      {asking !== undefined && (
        <Confirm
          dossierId={asking}
          onBack={() => setAsking(undefined)}
          onNext={() => {
            setAsking(undefined);
            setPerson(person + 1);
          }}
        />
      )}
      <Mine />
    </section>
  );
}
