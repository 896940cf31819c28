import { NativeSelect } from '@mantine/core';
import type { SeriesView } from '@motcua/contract/devices';
import type { UnitRef } from '@motcua/contract/shape';
import { LEASED_SERIES, periodOf, type LeasedSeries } from '@motcua/rules/offline';
import { dateText, momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { DayField } from '../../parts/day-field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useServerNow } from '../../shell/clock.tsx';

const FATES = {
  USED: { shape: '✓', tone: 'ok' },
  LEASED: { shape: '◐', tone: 'wait' },
  VOID: { shape: '✕', tone: 'soft' },
  UNEXPLAINED: { shape: '▲', tone: 'late' },
} as const satisfies Record<SeriesView['parts'][number]['fate'], { shape: string; tone: string }>;

/** What became of every number of a series of a unit, on a day or in its year. */
export function Series({ units }: { units: readonly UnitRef[] }): React.ReactNode {
  const { devices: text } = useWords();
  const { now } = useServerNow();
  const [unit, setUnit] = useState(units[0]?.key ?? '');
  const [series, setSeries] = useState<LeasedSeries>('DOSSIER');
  const [day, setDay] = useState<string | undefined>(now.slice(0, 10));
  const period = periodOf(series, day ?? now.slice(0, 10));
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'series', unit, series, period],
    queryFn: ({ signal }) => client.explainSeries({ unit, series, period }, { signal }),
    enabled: unit !== '' && day !== undefined,
  });
  return (
    <section aria-labelledby="series-title">
      <h2 id="series-title">{text.explain}</h2>
      <p className="soft">{text.explainHint}</p>
      <div className="row">
        <NativeSelect
          label={text.unit}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
          data={units.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <NativeSelect
          label={text.series}
          value={series}
          onChange={(event) => setSeries(event.currentTarget.value as LeasedSeries)}
          data={LEASED_SERIES.map((value) => ({ value, label: text.seriesNames[value] }))}
        />
        <DayField label={text.period} value={day} onChange={setDay} />
      </div>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : data.last === 0 ? (
        <p className="teach">{text.noNumbers}</p>
      ) : (
        <Parts series={data} />
      )}
    </section>
  );
}

function Parts({ series }: { series: SeriesView }): React.ReactNode {
  const { devices: text } = useWords();
  const gap = series.parts.some(({ fate }) => fate === 'UNEXPLAINED');
  const period = series.period.length > 4 ? dateText(series.period) : series.period;
  return (
    <>
      <p className={gap ? 'late' : 'ok'}>{gap ? `▲ ${text.gap}` : `✓ ${series.last} ${text.wholeSeries}`}</p>
      <WideTable
        caption={`${text.seriesNames[series.series]} ${period}`}
        aside={series.unit.name}
        heads={[text.range, text.fate, text.name, text.why]}
      >
        {series.parts.map((part) => (
          <tr key={part.first}>
            <th scope="row">
              {part.first} – {part.last}
            </th>
            <td className={FATES[part.fate].tone}>
              {FATES[part.fate].shape} {text.fates[part.fate]}
            </td>
            <td>{part.deviceName ?? '–'}</td>
            <td>
              {part.reason !== null && (
                <>
                  {text.voidReasons[part.reason]}
                  {part.comment !== null && part.comment !== '' && `: ${part.comment}`}
                  <div className="soft">
                    {part.by}, {part.at !== null && momentText(part.at)}
                  </div>
                </>
              )}
            </td>
          </tr>
        ))}
      </WideTable>
    </>
  );
}
