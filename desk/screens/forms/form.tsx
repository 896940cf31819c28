import { Button } from '@mantine/core';
import { dateText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useAddress } from '../../address.ts';
import { Loading } from '../../parts/loading.tsx';
import { useDesignWords } from '../../words/design.ts';
import { MapState } from '../processes/state.tsx';
import { buildPath } from './address.ts';
import { FormChanges } from './changes.tsx';
import { FindingSummary } from './findings.tsx';
import { FormOutline } from './outline.tsx';
import { Preview } from './preview.tsx';
import { formDesign, type FormDesign } from './queries.ts';

/** One form: what it asks, as the portal shows it, with its versions and what is decided about them. */
export function FormScreen(): React.ReactNode {
  const words = useDesignWords();
  const { forms: text, processes: shared } = words;
  const navigate = useNavigate();
  const { formKey = '' } = useParams();
  const [params] = useAddress();
  const changeId = params.get('ban');
  const [page, setPage] = useState(0);
  const { data, error, refetch } = useQuery(
    formDesign({ key: formKey, ...(changeId === null ? {} : { changeId }) }),
  );
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  const { shown, own, may } = data;
  return (
    <section className="screen" aria-labelledby="form-title">
      <title>{`${data.title} – ${words.system}`}</title>
      <p>
        <Link to="/mau-don">← {text.back}</Link>
      </p>
      <div className="screen-head">
        <h1 id="form-title">{data.title}</h1>
        {may.propose && <Button onClick={() => void navigate(buildPath(formKey))}>{shared.newDraft}</Button>}
      </div>
      <p className="soft">
        {own === null ? `${formKey} · ${text.shared}` : `${own.code} ${own.name}`} · {shared.procedures}:{' '}
        {data.procedures}
        {shown?.change !== null && shown?.change !== undefined && (
          <>
            {' '}
            · <MapState state={shown.change.state} />
          </>
        )}
      </p>
      <div className="form-columns">
        <div className="stack">
          {shown === null ? (
            <p className="teach">{text.none}</p>
          ) : (
            <FormOutline form={shown.form} onPage={setPage} />
          )}
          {shown !== null && shown.change !== null && <FindingSummary findings={shown.findings} />}
          <FormChanges design={data} />
          <Versions design={data} />
        </div>
        {/* only who may check a form has it drawn for him */}
        {shown !== null && (may.propose || may.decide) && (
          <div className="form-side">
            <Preview formKey={formKey} form={shown.form} page={page} />
          </div>
        )}
      </div>
    </section>
  );
}

function Versions({ design }: { design: FormDesign }): React.ReactNode {
  const { forms: text, processes: shared } = useDesignWords();
  return (
    <section className="block" aria-label={shared.versions}>
      <h2>{shared.versions}</h2>
      <ul className="plain">
        {design.versions.map(({ version, validFrom, decision, inForce }) => (
          <li key={version}>
            {shared.from} {dateText(validFrom)}{' '}
            {inForce && <strong className="ok">✓ {shared.inForce}</strong>}
            <span className="below soft">
              {decision === null
                ? text.fromData
                : `${shared.decision} ${decision.number}, ${dateText(decision.date)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
