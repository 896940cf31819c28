import { Button, TextInput } from '@mantine/core';
import type { UnitView } from '@motcua/contract/organisation';
import { foldVietnamese, formatDate, parseDate } from '@motcua/rules/text';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { later } from '../../later.tsx';
import { Loading } from '../../parts/loading.tsx';

const UnitDetail = later(async () => (await import('./unit-detail.tsx')).UnitDetail);

/** Three levels until 30/06/2025, two from 01/07/2025. */
const BEFORE_REORGANISATION = '2021-06-16';

/** The units in force on a day, and where each came from. */
export function Tree({ today }: { today: string }): React.ReactNode {
  const words = useWords();
  const { units: text } = words;
  const { unitKey } = useParams();
  const [params, setParams] = useSearchParams();
  const date = params.get('ngay') ?? today;
  const [typed, setTyped] = useState(formatDate(date));
  const [find, setFind] = useState('');
  const list = useQuery({
    queryKey: ['units', date],
    queryFn: ({ signal }) => client.listUnits({ date }, { signal }),
    staleTime: 300_000,
    placeholderData: keepPreviousData,
  });
  const go = (next: string): void => {
    setTyped(formatDate(next));
    setParams(next === today ? {} : { ngay: next });
  };
  if (list.data === undefined) return <Loading error={list.error} onRetry={() => void list.refetch()} />;
  const units = list.data.items;
  const wanted = foldVietnamese(find.trim());
  const shown = units.filter((unit) => foldVietnamese(`${unit.name} ${unit.code}`).includes(wanted));
  const chosen = units.find((unit) => unit.key === unitKey);
  return (
    <>
      <div className="filters">
        <TextInput
          label={text.on}
          placeholder={words.intake.dateHint}
          inputMode="numeric"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            const next = parseDate(event.currentTarget.value);
            if (next !== undefined) setParams(next === today ? {} : { ngay: next });
          }}
        />
        <Button variant="default" onClick={() => go(today)}>
          {text.today}
        </Button>
        <Button variant="default" onClick={() => go(BEFORE_REORGANISATION)}>
          {text.before}
        </Button>
        <TextInput
          label={text.find}
          type="search"
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
      </div>
      <p className="soft">{`${shown.length} ${text.count}`}</p>
      <div className="units-columns">
        <div className="units-tree">
          {shown.length === 0 && <p className="teach">{text.none}</p>}
          <Branch units={shown} parent={undefined} search={params.toString()} chosen={unitKey} />
        </div>
        <div>
          {chosen === undefined ? (
            <p className="teach">{text.pick}</p>
          ) : (
            <UnitDetail unit={chosen} units={units} date={date} />
          )}
        </div>
      </div>
    </>
  );
}

interface BranchProps {
  units: readonly UnitView[];
  /** Undefined at the root: units whose parent is not shown. */
  parent: string | undefined;
  search: string;
  chosen: string | undefined;
}

function Branch({ units, parent, search, chosen }: BranchProps): React.ReactNode {
  const keys = new Set(units.map((unit) => unit.key));
  const here = units.filter((unit) =>
    parent === undefined ? unit.parent === null || !keys.has(unit.parent) : unit.parent === parent,
  );
  if (here.length === 0) return null;
  return (
    <ul>
      {here.map((unit) => (
        <li key={unit.key}>
          <Link
            to={`/to-chuc/${unit.key}${search === '' ? '' : `?${search}`}`}
            aria-current={unit.key === chosen ? 'true' : undefined}
          >
            {unit.name}
          </Link>
          <Branch units={units} parent={unit.key} search={search} chosen={chosen} />
        </li>
      ))}
    </ul>
  );
}
