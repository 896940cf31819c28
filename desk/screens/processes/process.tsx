import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { dateText } from '@motcua/ui/dates';
import { addressOf, useAddress } from '../../address.ts';
import { useLang } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { useDesignWords } from '../../words/design.ts';
import { editPath } from './address.ts';
import { Changes } from './changes.tsx';
import { ImportBpmn } from './import.tsx';
import { Difference, Drawing, Findings, Savings } from './looked.tsx';
import { MigrateDossiers } from './migrate.tsx';
import { processOf, type MapView } from './queries.ts';
import { MapState } from './state.tsx';
import { StepTable } from './step-table.tsx';
import { Migrations, Versions } from './versions.tsx';

/** One map: drawn, as a table, checked, with its versions and what is decided about them. */
export function Process(): React.ReactNode {
  const words = useDesignWords();
  const { processes: text } = words;
  const lang = useLang();
  const { mapKey = '' } = useParams();
  const [params] = useAddress();
  const changeId = params.get('ban');
  const versionId = params.get('phien-ban');
  const asked = {
    key: mapKey,
    ...(changeId === null ? {} : { changeId }),
    ...(versionId === null ? {} : { versionId }),
  };
  const { data, error, refetch } = useQuery(processOf({ ...asked, lang }));
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  const { shown } = data;
  return (
    <section className="screen" aria-labelledby="process-title">
      <title>{`${data.name} – ${words.system}`}</title>
      <p>
        <Link to="/quy-trinh">← {text.back}</Link>
      </p>
      <MapHead map={data} />
      <div className="map-columns">
        <div className="stack">
          {shown !== null && (
            <>
              <StepTable definition={shown.definition} />
              <Difference looked={shown} />
              <Savings looked={shown} />
              <Findings looked={shown} />
              <p>
                <a href={addressOf('exportProcess', asked)} download>
                  {text.exportBpmn}
                </a>
              </p>
            </>
          )}
          <Changes map={data} />
          <Versions map={data} />
          <Migrations map={data} />
        </div>
        <div className="map-side">{shown !== null && <Drawing svg={shown.svg} />}</div>
      </div>
    </section>
  );
}

function MapHead({ map }: { map: MapView }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const navigate = useNavigate();
  const [moving, setMoving] = useState(false);
  const { shown, own } = map;
  const version = map.versions.find(({ id }) => id === shown?.versionId);
  return (
    <>
      <div className="screen-head">
        <h1 id="process-title">{shown?.definition.name ?? map.name}</h1>
        <div className="row">
          {map.may.propose && (
            <>
              <Button onClick={() => void navigate(editPath(map.key))}>{text.newDraft}</Button>
              <Button variant="default" onClick={() => void navigate(editPath(map.key, undefined, 'so-do'))}>
                {text.editDrawing}
              </Button>
              <ImportBpmn mapKey={map.key} />
            </>
          )}
          {map.may.decide && map.versions.some(({ inForce }) => inForce) && (
            <Button variant="default" onClick={() => setMoving(true)}>
              {text.migrate}
            </Button>
          )}
        </div>
      </div>
      <p className="soft">
        {own === null ? map.key : `${own.code} ${own.name}`} · {text.procedures}: {map.proceduresTotal}
      </p>
      <p>
        {shown?.change !== null && shown?.change !== undefined && <MapState state={shown.change.state} />}
        {version !== undefined &&
          ` ${text.from} ${dateText(version.validFrom)} · ${version.decision === null ? text.pattern : `${text.decision} ${version.decision.number}, ${dateText(version.decision.date)}`}`}
      </p>
      {moving && <MigrateDossiers mapKey={map.key} onClose={() => setMoving(false)} />}
    </>
  );
}
