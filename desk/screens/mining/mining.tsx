import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../../address.ts';
import { localDay } from '../../dates.ts';
import { Loading } from '../../parts/loading.tsx';
import { PeriodFields } from '../../parts/period-fields.tsx';
import { UnitField } from '../../parts/unit-field.tsx';
import { viewIn, Views } from '../../parts/views.tsx';
import { periodIn } from '../../period.ts';
import type { Scope } from '../../scope.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { useScope } from '../../units-today.ts';
import { useDesignWords } from '../../words/design.ts';
import { library } from '../processes/queries.ts';
import { Conformance } from './conformance.tsx';
import { HeatMap } from './heat-map.tsx';
import { MapField, ProcedureField } from './map-fields.tsx';
import { Mined } from './mined.tsx';
import { recentMonths } from './period.ts';
import type { Asked } from './queries.ts';
import { Simulation } from './simulation.tsx';

/** How a map is really followed: where time goes, what would save most, what was done otherwise, what a change would bring. */
export function Mining(): React.ReactNode {
  const scope = useScope();
  const { data, error, refetch } = useQuery(library({}));
  if (scope === undefined || data === undefined)
    return <Loading error={error} onRetry={() => void refetch()} />;
  const usual = data.items.toSorted((a, b) => b.procedures - a.procedures)[0]?.key;
  return <Looked scope={scope} usual={usual ?? ''} />;
}

function Looked({ scope, usual }: { scope: Scope; usual: string }): React.ReactNode {
  const words = useDesignWords();
  const { mining: text, period: periodWords } = words;
  const [params, change] = useAddress();
  const today = localDay(useServerNow().now);
  const period = periodIn(params, recentMonths(today));
  const process = params.get('quy-trinh') ?? usual;
  const procedure = params.get('thu-tuc') ?? undefined;
  const unit = params.get('don-vi') ?? scope.usual;
  const view = viewIn(params, ['nhiet', 'khai-pha', 'doi-chieu', 'mo-phong']);
  const asked: Asked = {
    process,
    ...period,
    ...(procedure === undefined ? {} : { procedure }),
    ...(unit === undefined ? {} : { unit }),
  };
  return (
    <section className="screen" aria-labelledby="mining-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <h1 id="mining-title">{text.title}</h1>
      <Views
        label={text.title}
        now={view}
        views={[
          ['nhiet', text.views.heat],
          ['khai-pha', text.views.mining],
          ['doi-chieu', text.views.conformance],
          ['mo-phong', text.views.simulation],
        ]}
      />
      <search className="filters">
        <MapField value={process} onChange={(key) => change({ 'quy-trinh': key, 'thu-tuc': undefined })} />
        <ProcedureField
          process={process}
          value={procedure}
          onChange={(code) => change({ 'thu-tuc': code })}
        />
        {(scope.only === undefined || scope.only.length > 1) && (
          <UnitField
            {...(scope.province ? { all: periodWords.province } : {})}
            {...(scope.only === undefined ? {} : { only: scope.only })}
            value={unit}
            onChange={(key) => change({ 'don-vi': key })}
          />
        )}
        <PeriodFields period={period} onChange={({ from, to }) => change({ tu: from, den: to })} />
      </search>
      {view === 'nhiet' && <HeatMap asked={asked} />}
      {view === 'khai-pha' && <Mined asked={asked} />}
      {view === 'doi-chieu' && <Conformance asked={asked} />}
      {view === 'mo-phong' && <Simulation key={JSON.stringify(asked)} asked={asked} />}
    </section>
  );
}
