import { Button, NativeSelect, TextInput } from '@mantine/core';
import { QUEUES, type Queue, type WorkRow } from '@motcua/contract/work';
import { useEffect, useState } from 'react';
import { useWords } from '../../lang.ts';

/** What narrows a list; kept in the address, so that a list can be sent to a colleague and "back" works. */
export interface Filters {
  q: string;
  procedure: string;
  /** Days from today until which the dossier is due; '' for any. */
  due: '' | '0' | '3' | '7';
}

const DUE = ['', '0', '3', '7'] as const;

export function filtersOf(params: URLSearchParams): Filters {
  const due = params.get('due');
  return {
    q: params.get('q') ?? '',
    procedure: params.get('procedure') ?? '',
    due: DUE.find((value) => value === due) ?? '',
  };
}

export const paramsOf = (filters: Filters): URLSearchParams =>
  new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));

export const isFiltered = (filters: Filters): boolean => Object.values(filters).some((value) => value !== '');

export const queueOf = (text: string | undefined): Queue => QUEUES.find((queue) => queue === text) ?? 'MINE';

interface FilterBarProps {
  filters: Filters;
  rows: readonly WorkRow[];
  onChange: (filters: Filters) => void;
}

const TYPING_PAUSE_MS = 300;

export function FilterBar({ filters, rows, onChange }: FilterBarProps): React.ReactNode {
  const words = useWords();
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
        <Button variant="default" onClick={() => onChange({ q: '', procedure: '', due: '' })}>
          {words.list.clear}
        </Button>
      )}
    </search>
  );
}
