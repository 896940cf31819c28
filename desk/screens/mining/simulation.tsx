import { Button, NativeSelect } from '@mantine/core';
import { dateText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLang } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { stepName } from '../../step-name.ts';
import { useDesignWords } from '../../words/design.ts';
import { processOf } from '../processes/queries.ts';
import { Outcome } from './outcome.tsx';
import { postKey, Posts } from './posts.tsx';
import type { Asked } from './queries.ts';
import { useSimulation, type Change } from './use-simulation.ts';

/** What would have happened to the dossiers of the period with another map, or with more or fewer officers. */
export function Simulation({ asked }: { asked: Asked }): React.ReactNode {
  const { mining: text } = useDesignWords();
  const lang = useLang();
  const [change, setChange] = useState<Change>({});
  const [counts, setCounts] = useState<Record<string, number>>({});
  const [map, setMap] = useState('');
  const { played, error, isFetching, retry } = useSimulation(asked, change);
  if (played === undefined) return <Loading error={error} onRetry={retry} />;
  const officers = played.before.load.flatMap(({ unit, role, officers: then }) => {
    const count = counts[postKey({ unit, role })] ?? then;
    return count === then ? [] : [{ unit: unit.key, role, count }];
  });
  const run = (): void => {
    const [what, id = ''] = map.split(' ');
    setChange({
      ...(officers.length === 0 ? {} : { officers }),
      ...(what === 'ban' ? { changeId: id } : what === 'phien-ban' ? { versionId: id } : {}),
    });
  };
  const missing = played.after?.missing;
  return (
    <div className="stack">
      <p className="soft">{text.simulationHint}</p>
      {error !== null && <Loading error={error} onRetry={retry} />}
      <Outcome played={played} />
      {missing !== undefined && missing.officers.length > 0 && (
        <p className="late">
          ▲ {text.missingOfficers}: {missing.officers.map(({ unit }) => unit.name).join('; ')}
        </p>
      )}
      {missing !== undefined && missing.steps.length > 0 && (
        <p className="wait">
          ◐ {text.missingSteps}: {missing.steps.map((step) => stepName(step, lang)).join('; ')}
        </p>
      )}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <search className="filters">
          <MapToTry process={asked.process} value={map} onChange={setMap} />
          <Button type="submit" loading={isFetching}>
            {text.run}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setMap('');
              setCounts({});
              setChange({});
            }}
          >
            {text.reset}
          </Button>
        </search>
        <Posts
          before={played.before.load}
          after={played.after?.load}
          counts={counts}
          onCount={(post, count) => setCounts((now) => ({ ...now, [postKey(post)]: count }))}
        />
      </form>
    </div>
  );
}

interface MapToTryProps {
  process: string;
  /** `ban` or `phien-ban` and an id; empty: the map as it was. */
  value: string;
  onChange: (value: string) => void;
}

function MapToTry({ process, value, onChange }: MapToTryProps): React.ReactNode {
  const { mining: text, processes } = useDesignWords();
  const { data } = useQuery(processOf({ key: process }));
  const changes = (data?.changes ?? []).filter(({ state }) => state === 'DRAFT' || state === 'PROPOSED');
  return (
    <NativeSelect
      label={text.tryMap}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: text.asItWas },
        ...(data?.versions ?? []).map(({ id, validFrom }) => ({
          value: `phien-ban ${id}`,
          label: `${text.version} ${dateText(validFrom)}`,
        })),
        ...changes.map(({ id, number, state }) => ({
          value: `ban ${id}`,
          label: `${text.draft} ${number} (${processes.states[state].toLowerCase()})`,
        })),
      ]}
    />
  );
}
