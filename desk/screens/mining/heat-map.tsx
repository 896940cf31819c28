import type { StepHeat } from '@motcua/contract/mining';
import type { Output } from '@motcua/contract/operations';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { countText, shareText } from '../../figures.ts';
import { useLang } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { stepName } from '../../step-name.ts';
import { useDesignWords } from '../../words/design.ts';
import { mapPath } from '../processes/address.ts';
import { Drawing } from '../processes/looked.tsx';
import { HEAT_MARKS, heatLevel } from './heat-level.ts';
import { Head } from './head.tsx';
import { heatMapOf, hoursText, typicalText, type Asked } from './queries.ts';

/** Where dossiers wait and where they are late: drawn on the map, and beside it in numbers. */
export function HeatMap({ asked }: { asked: Asked }): React.ReactNode {
  const { mining: text } = useDesignWords();
  const lang = useLang();
  const { data, error, refetch } = useQuery(heatMapOf(asked, lang));
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.dossiers === 0) return <p className="teach">{text.none}</p>;
  return (
    <div className="map-columns">
      <div className="stack">
        <Head {...data} />
        <Steps steps={data.steps} />
        <Joins joins={data.joins} />
        <Units steps={data.steps} />
        <p>
          <Link to={mapPath(data.process.key)}>{text.openMap}</Link>
        </p>
      </div>
      <Drawing svg={data.svg} />
    </div>
  );
}

function Steps({ steps }: { steps: readonly StepHeat[] }): React.ReactNode {
  const { mining: text } = useDesignWords();
  const lang = useLang();
  const visits = steps.reduce((sum, one) => sum + one.visits, 0);
  const guessed = steps.reduce((sum, one) => sum + one.visits * one.estimatedShare, 0);
  return (
    <section className="stack">
      <WideTable
        caption={text.steps}
        heads={[
          text.step,
          text.heat,
          text.visits,
          text.waiting,
          text.touching,
          text.whole,
          text.planned,
          text.late,
        ]}
        numbers={[2, 3, 4, 5, 6, 7]}
      >
        {steps.map((one) => (
          <tr key={one.step.key}>
            <th scope="row">
              {stepName(one.step, lang)}
              {!one.onMap && <span className="below soft">{text.besideMap}</span>}
            </th>
            <td className="nowrap">
              <Heat heat={one.heat} />
            </td>
            <td className="number">{countText(one.visits, lang)}</td>
            <td className="number nowrap">{typicalText(one.waiting, lang)}</td>
            <td className="number nowrap">{typicalText(one.touching, lang)}</td>
            <td className="number nowrap">{typicalText(one.whole, lang)}</td>
            <td className="number">{one.planned === null ? '–' : hoursText(one.planned, lang)}</td>
            <td className="number nowrap">{shareText(one.visits === 0 ? null : one.lateShare, lang)}</td>
          </tr>
        ))}
      </WideTable>
      <p className="soft">
        {text.heatHint} {guessed > 0 && text.estimated.replace('{share}', shareText(guessed / visits, lang))}
      </p>
    </section>
  );
}

/** How hot a step is: shape and word. */
function Heat({ heat }: { heat: number | null }): React.ReactNode {
  const { mining: text } = useDesignWords();
  if (heat === null) return <span className="soft">{text.noPlan}</span>;
  const level = heatLevel(heat);
  const { shape, tone } = HEAT_MARKS[level];
  return (
    <span className={tone}>
      <span aria-hidden="true">{shape}</span> {text.levels[level]}
    </span>
  );
}

function Joins({ joins }: { joins: Output<'getHeatMap'>['joins'] }): React.ReactNode {
  const { mining: text } = useDesignWords();
  const lang = useLang();
  if (joins.length === 0) return null;
  return (
    <WideTable
      caption={text.joins}
      heads={[text.branch, text.before, text.times, text.waitedTogether, text.mean]}
      numbers={[2, 3, 4]}
    >
      {joins.map(({ branch, before, count, waited, mean }) => (
        <tr key={`${branch.key} ${before.key}`}>
          <th scope="row">{stepName(branch, lang)}</th>
          <td>{stepName(before, lang)}</td>
          <td className="number">{countText(count, lang)}</td>
          <td className="number">{hoursText(waited, lang)}</td>
          <td className="number">{hoursText(mean, lang)}</td>
        </tr>
      ))}
    </WideTable>
  );
}

/** Steps that several units do: slowest first. */
function Units({ steps }: { steps: readonly StepHeat[] }): React.ReactNode {
  const { mining: text } = useDesignWords();
  const lang = useLang();
  const shared = steps.filter(({ units }) => units.length > 1);
  if (shared.length === 0) return null;
  return (
    <WideTable
      caption={text.byUnit}
      heads={[text.step, text.unit, text.visits, text.waiting, text.touching, text.whole, text.late]}
      numbers={[2, 3, 4, 5, 6]}
    >
      {shared.flatMap(({ step, units }) =>
        units.map((one) => (
          <tr key={`${step.key} ${one.unit.key}`}>
            <th scope="row">{stepName(step, lang)}</th>
            <td>{one.unit.name}</td>
            <td className="number">{countText(one.visits, lang)}</td>
            <td className="number nowrap">{typicalText(one.waiting, lang)}</td>
            <td className="number nowrap">{typicalText(one.touching, lang)}</td>
            <td className="number nowrap">{typicalText(one.whole, lang)}</td>
            <td className="number nowrap">{shareText(one.lateShare, lang)}</td>
          </tr>
        )),
      )}
    </WideTable>
  );
}
