import { Button } from '@mantine/core';
import { ProblemError } from '@motcua/contract/client';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { addressOf } from '../../../address.ts';
import { useLang } from '../../../lang.ts';
import { Loading } from '../../../parts/loading.tsx';
import { useDesignWords } from '../../../words/design.ts';
import { mapPath } from '../address.ts';
import { CheckMark } from '../check-mark.tsx';
import { checkState } from '../check-state.ts';
import { Difference, Findings, Savings } from '../looked.tsx';
import { ProposeMap } from '../propose.tsx';
import { examination, processOf, type MapView } from '../queries.ts';
import { SaveDraft } from '../save-draft.tsx';
import { useDraft } from '../use-draft.ts';
import type { Drawn } from './modeler.ts';
import { Panel } from './panel.tsx';
import { EMPTY } from './empty.ts';
import { useModeler } from './use-modeler.ts';

/** The map drawn by hand, for ways that a table does not say; the same map, checks and proposal as in the table. */
export function EditDiagram(): React.ReactNode {
  const words = useDesignWords();
  const { processes: text } = words;
  const lang = useLang();
  const { mapKey = '', changeId } = useParams();
  const asked = { key: mapKey, ...(changeId === undefined ? {} : { changeId }) };
  // what is being drawn is not fetched again under the hands
  const { data, error, refetch } = useQuery({ ...processOf({ ...asked, lang }), staleTime: Infinity });
  const start = useQuery({
    queryKey: ['process-bpmn', asked],
    queryFn: async ({ signal }) => {
      const reply = await fetch(addressOf('exportProcess', asked), { signal });
      if (!reply.ok) throw new Error(`${reply.status}`);
      return reply.text();
    },
    enabled: data !== undefined && data.shown !== null,
    staleTime: Infinity,
  });
  // a first saving changes the address, not what is being drawn
  const [first, setFirst] = useState<string>();
  const given = data?.shown === null ? EMPTY : start.data;
  if (first === undefined && given !== undefined) setFirst(given);
  if (data === undefined || first === undefined)
    return (
      <Loading
        error={error ?? start.error}
        onRetry={() => void (error === null ? start.refetch() : refetch())}
      />
    );
  return (
    <section className="screen" aria-labelledby="diagram-title">
      <title>{`${text.drawTitle} – ${words.system}`}</title>
      <p>
        <Link to={mapPath(mapKey, changeId)}>← {data.name}</Link>
      </p>
      <h1 id="diagram-title">{text.drawTitle}</h1>
      <DiagramEditor key={mapKey} map={data} start={first} />
    </section>
  );
}

const PAUSE_MS = 600;

function DiagramEditor({ map, start }: { map: MapView; start: string }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const lang = useLang();
  const { place, modeler, bpmn, chosen } = useModeler(start);
  const [settled] = useDebouncedValue(bpmn, PAUSE_MS);
  const [proposing, setProposing] = useState(false);
  const check = useQuery({
    ...examination({ key: map.key, bpmn: settled ?? '' }, lang),
    enabled: settled !== undefined,
    retry: false,
  });
  const { data: looked } = check;
  const draft = useDraft(map, { content: { bpmn: bpmn ?? '' }, typed: bpmn, editor: 'so-do' });
  const checked = checkState(bpmn !== undefined && settled === bpmn, check);
  const state = checked === 'FAILED' && isUnreadable(check.error) ? 'FAULTY' : checked;
  return (
    <>
      <div className="map-columns">
        <div className="stack">
          <div ref={place} className="diagram" aria-label={text.drawing} role="application" />
          {isUnreadable(check.error) && <Unreadable problem={check.error.problem} />}
          {state === 'FAILED' && <Loading error={check.error} onRetry={() => void check.refetch()} />}
          {looked !== undefined && check.error === null && (
            <div className="stack" aria-busy={state === 'ASKING'}>
              <Findings looked={looked} onPlace={(key) => modeler !== undefined && select(modeler, key)} />
              <Savings looked={looked} />
              <Difference looked={looked} />
            </div>
          )}
        </div>
        <div className="map-side">
          <div className="row map-acts">
            <CheckMark state={state} />
            <SaveDraft draft={draft} disabled={bpmn === undefined} />
            <Button disabled={state !== 'SOUND'} onClick={() => setProposing(true)}>
              {text.propose}
            </Button>
          </div>
          {modeler !== undefined && chosen !== undefined ? (
            <Panel modeler={modeler} element={chosen} />
          ) : (
            <p className="teach">{text.chooseElement}</p>
          )}
        </div>
      </div>
      {proposing && looked !== undefined && (
        <ProposeMap mapKey={map.key} draft={draft} looked={looked} onClose={() => setProposing(false)} />
      )}
      {draft.question}
    </>
  );
}

type OpenModeler = NonNullable<ReturnType<typeof useModeler>['modeler']>;

function select(modeler: OpenModeler, key: string): void {
  const registry = modeler.get<{ find: (like: (one: Drawn) => boolean) => Drawn | undefined }>(
    'elementRegistry',
  );
  const found = registry.find(
    ({ id, businessObject }) => id === key || businessObject.get('motcua:key') === key,
  );
  if (found !== undefined) modeler.get<{ select: (one: Drawn) => void }>('selection').select(found);
}

/** The drawing was read and says what cannot be carried out; anything else is a check that was not made. */
const isUnreadable = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.problem.status === 422;

/** What the drawing says that cannot be carried out, element by element. */
function Unreadable({ problem }: Pick<ProblemError, 'problem'>): React.ReactNode {
  const { processes: text } = useDesignWords();
  const lang = useLang();
  const { detail, fields = [] } = problem;
  return (
    <section className="block" role="alert" aria-label={text.importProblems}>
      <p className="late">✕ {detail}</p>
      <ul>
        {fields.map(({ field, message, messageEn }) => (
          <li key={`${field}${message}`}>
            {field !== '' && <span className="code">{field}: </span>}
            {lang === 'en' ? (messageEn ?? message) : message}
          </li>
        ))}
      </ul>
    </section>
  );
}
