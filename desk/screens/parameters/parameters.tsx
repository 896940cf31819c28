import { Button, Checkbox, TextInput } from '@mantine/core';
import { foldVietnamese } from '@motcua/rules/text';
import { dateText } from '@motcua/ui/dates';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../../address.ts';
import { client } from '../../client.ts';
import { localDay } from '../../dates.ts';
import { newestFirst, parameterEntry, type HistoryEntry } from '../../history.ts';
import { useLang, useWords } from '../../lang.ts';
import { History } from '../../parts/history.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useOffered } from '../../rights.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { useFeeWords } from '../../words/fees.ts';
import { ParameterRows } from './parameter-rows.tsx';
import { TryFees } from './try-fees.tsx';
import { valueText, type Parameter } from './value.ts';

const isWaiting = (parameter: Parameter): boolean =>
  parameter.changes.some((change) => change.status === 'WAITING');
const isDoubtful = ({ current }: Parameter): boolean => current !== null && !current.certain;

/** Every number and word of the law or the province, as it counts on a day; proposals of new values. */
export function Parameters(): React.ReactNode {
  const words = useWords();
  const { parameters: text } = words;
  const lang = useLang();
  const [params, change] = useAddress();
  const today = localDay(useServerNow().now);
  const date = params.get('ngay') ?? today;
  const [find, setFind] = useState('');
  const [doubtful, setDoubtful] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [trying, setTrying] = useState(false);
  const fees = useFeeWords();
  const mayTry = useOffered('proposeSettings');
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'parameters', date],
    queryFn: ({ signal }) => client.listParameters({ date }, { signal }),
    placeholderData: keepPreviousData,
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  const entriesOf = (one: Parameter): HistoryEntry[] =>
    one.changes.map((made) =>
      parameterEntry(
        made,
        lang === 'en' ? one.en : one.vi,
        (value) => valueText(one, value, text, lang),
        words,
      ),
    );
  const wanted = foldVietnamese(find.trim());
  const shown = data.items.filter(
    (one) =>
      foldVietnamese(`${one.key} ${one.vi} ${one.en} ${one.current?.basis ?? ''}`).includes(wanted) &&
      (!doubtful || isDoubtful(one)) &&
      (!waiting || isWaiting(one)),
  );
  return (
    <section className="screen" aria-labelledby="parameters-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="parameters-title">{text.title}</h1>
        <p className="soft">{text.intro}</p>
        {mayTry && (
          <Button variant="default" onClick={() => setTrying(true)}>
            {fees.try}
          </Button>
        )}
      </div>
      <search className="filters">
        <DayField
          label={text.on}
          value={date}
          onChange={(day) => {
            if (day !== undefined) change({ ngay: day === today ? undefined : day });
          }}
        />
        <TextInput
          label={text.find}
          type="search"
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
        <span className="row ticks">
          <Checkbox
            label={`${text.onlyDoubtful} (${data.items.filter(isDoubtful).length})`}
            checked={doubtful}
            onChange={(event) => setDoubtful(event.currentTarget.checked)}
          />
          <Checkbox
            label={`${text.onlyWaiting} (${data.items.filter(isWaiting).length})`}
            checked={waiting}
            onChange={(event) => setWaiting(event.currentTarget.checked)}
          />
        </span>
      </search>
      {shown.length === 0 ? (
        <p className="teach">{text.empty}</p>
      ) : (
        <WideTable
          caption={`${text.caption} ${dateText(data.date)}`}
          aside={shown.length}
          className="parameters"
          heads={[text.meaning, text.value, text.validity, text.basis, text.reliable]}
        >
          {shown.map((one) => (
            <ParameterRows key={one.key} parameter={one} today={today} />
          ))}
        </WideTable>
      )}
      {trying && <TryFees onClose={() => setTrying(false)} />}
      <History entries={newestFirst(shown.flatMap(entriesOf))} />
    </section>
  );
}
