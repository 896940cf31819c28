import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { dateText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useDesignWords } from '../../words/design.ts';
import { ProcedureSearch } from '../intake/procedure-search.tsx';
import { MapState } from '../processes/state.tsx';
import { buildPath, formPath } from './address.ts';
import { formLibrary, type FormItem } from './queries.ts';

const TYPING_PAUSE_MS = 200;

/** The forms people fill in, those being made, and the way to a new one. */
export function Forms(): React.ReactNode {
  const words = useDesignWords();
  const { forms: text } = words;
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const [find, setFind] = useState('');
  const [q] = useDebouncedValue(find.trim(), TYPING_PAUSE_MS);
  const { data, error, refetch } = useQuery(formLibrary(q === '' ? {} : { q }));
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  return (
    <section className="screen" aria-labelledby="forms-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="forms-title">{text.title}</h1>
        <p className="soft">{text.intro}</p>
      </div>
      {data.mayPropose && (
        <section className="block" aria-label={text.make}>
          <h2>{text.make}</h2>
          <p className="soft">{text.makeHint}</p>
          <ProcedureSearch
            input={search}
            chosen={undefined}
            onChoose={(code) => void navigate(buildPath(code))}
          />
        </section>
      )}
      <search className="filters">
        <TextInput
          label={text.find}
          type="search"
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
      </search>
      {data.items.length === 0 ? <p className="teach">{text.empty}</p> : <FormTable items={data.items} />}
    </section>
  );
}

function FormTable({ items }: { items: readonly FormItem[] }): React.ReactNode {
  const { forms: text, processes: shared } = useDesignWords();
  return (
    <WideTable
      caption={text.list}
      aside={items.length}
      heads={[
        text.name,
        text.pages,
        text.questions,
        shared.procedures,
        shared.decision,
        shared.since,
        shared.underWay,
      ]}
      numbers={[1, 2, 3]}
    >
      {items.map((item) => (
        <tr key={item.key}>
          <th scope="row">
            <Link to={formPath(item.key)}>{item.title}</Link>
            <span className="below soft">
              {item.own === null ? `${item.key} · ${text.shared}` : `${item.own.code} ${item.own.name}`}
            </span>
          </th>
          <td className="number">{item.pages}</td>
          <td className="number">{item.questions}</td>
          <td className="number">{item.procedures}</td>
          <td>
            {item.decision === null
              ? item.inForceSince !== null && <span className="soft">{text.fromData}</span>
              : `${item.decision.number}, ${dateText(item.decision.date)}`}
          </td>
          <td>{item.inForceSince === null ? '' : <time>{dateText(item.inForceSince)}</time>}</td>
          <td>
            {item.underWay.map(({ changeId, state }) => (
              <Link key={changeId} className="below" to={formPath(item.key, changeId)}>
                <MapState state={state} />
              </Link>
            ))}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
