import { Button, NativeSelect, TextInput } from '@mantine/core';
import { QUEUES, type Queue, type WorkRow } from '@motcua/contract/work';
import { useEffect, useState } from 'react';
import { useWords } from '../../lang.ts';
import { DUE, NO_FILTERS, isFiltered, type Filters } from '../../saved-lists.ts';
import { useAccount } from '../../session.ts';

export const queueOf = (text: string | undefined): Queue => QUEUES.find((queue) => queue === text) ?? 'MINE';

interface FilterBarProps {
  filters: Filters;
  rows: readonly WorkRow[];
  onChange: (filters: Filters) => void;
  /** What else is done with the list. */
  children: React.ReactNode;
}

const TYPING_PAUSE_MS = 300;

export function FilterBar({ filters, rows, onChange, children }: FilterBarProps): React.ReactNode {
  const words = useWords();
  const units = new Map(useAccount().posts.map(({ unit }) => [unit.key, unit.shortName]));
  const [text, setText] = useState(filters.q);
  const [kept, setKept] = useState(filters.q);
  if (kept !== filters.q) {
    setKept(filters.q);
    setText(filters.q);
  }
  useEffect(() => {
    if (text.trim() === filters.q) return undefined;
    const timer = setTimeout(() => onChange({ ...filters, q: text.trim() }), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, filters, onChange]);
  const procedures = new Map(rows.map((row) => [row.procedureCode, row.procedureName]));
  if (filters.procedure !== '' && !procedures.has(filters.procedure))
    procedures.set(filters.procedure, filters.procedure);
  return (
    <search className="filters" aria-label={words.list.filters}>
      <TextInput
        label={words.list.byText}
        type="search"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <NativeSelect
        label={words.list.byProcedure}
        value={filters.procedure}
        onChange={(event) => onChange({ ...filters, procedure: event.currentTarget.value })}
        data={[
          { value: '', label: words.list.anyProcedure },
          ...[...procedures].map(([value, label]) => ({ value, label })),
        ]}
      />
      {units.size > 1 && (
        <NativeSelect
          label={words.work.byUnit}
          value={filters.unit}
          onChange={(event) => onChange({ ...filters, unit: event.currentTarget.value })}
          data={[
            { value: '', label: words.work.anyUnit },
            ...[...units].map(([value, label]) => ({ value, label })),
          ]}
        />
      )}
      <NativeSelect
        label={words.list.byDue}
        value={filters.due}
        onChange={(event) => {
          const due = DUE.find((value) => value === event.currentTarget.value) ?? '';
          onChange({ ...filters, due });
        }}
        data={[
          { value: '', label: words.list.anyDue },
          { value: '0', label: words.list.dueToday },
          { value: '3', label: words.list.dueIn3 },
          { value: '7', label: words.list.dueIn7 },
        ]}
      />
      {isFiltered(filters) && (
        <Button variant="default" onClick={() => onChange(NO_FILTERS)}>
          {words.list.clear}
        </Button>
      )}
      {children}
    </search>
  );
}
