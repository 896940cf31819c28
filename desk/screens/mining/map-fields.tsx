import { Select } from '@mantine/core';
import { foldVietnamese } from '@motcua/rules/text';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesignWords } from '../../words/design.ts';
import { library, processOf } from '../processes/queries.ts';

const TYPING_PAUSE_MS = 200;
const ANY = '*';

interface MapFieldProps {
  value: string;
  onChange: (key: string) => void;
}

/** A map of the library, found by part of its name. */
export function MapField({ value, onChange }: MapFieldProps): React.ReactNode {
  const { mining: text } = useDesignWords();
  const [typed, setTyped] = useState('');
  const chosen = useQuery({ ...processOf({ key: value }), enabled: value !== '' }).data;
  const label = chosen?.key === value ? chosen.name : value;
  const [q] = useDebouncedValue(typed === label ? '' : typed.trim(), TYPING_PAUSE_MS);
  const items = useQuery(library(q === '' ? {} : { q })).data?.items ?? [];
  const found = items.map(({ key, name }) => ({ value: key, label: name }));
  const data =
    value === '' || found.some((one) => one.value === value) ? found : [{ value, label }, ...found];
  return (
    <Select
      className="unit-field"
      label={text.map}
      searchable
      allowDeselect={false}
      maxDropdownHeight={320}
      nothingFoundMessage={text.noMap}
      data={data}
      filter={({ options }) => options}
      onSearchChange={setTyped}
      value={value === '' ? null : value}
      onChange={(key) => {
        if (key !== null) onChange(key);
      }}
    />
  );
}

interface ProcedureFieldProps {
  process: string;
  value: string | undefined;
  onChange: (code: string | undefined) => void;
}

/** One of the procedures that follow a map, or all of them. */
export function ProcedureField({ process, value, onChange }: ProcedureFieldProps): React.ReactNode {
  const { mining: text } = useDesignWords();
  const { data } = useQuery({ ...processOf({ key: process }), enabled: process !== '' });
  const procedures = data?.procedures ?? [];
  return (
    <Select
      className="unit-field"
      label={text.procedure}
      searchable
      allowDeselect={false}
      maxDropdownHeight={320}
      nothingFoundMessage={text.noProcedure}
      data={[
        { value: ANY, label: text.allProcedures },
        ...procedures.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
      ]}
      filter={({ options, search }) => {
        const wanted = foldVietnamese(search.trim());
        return options.filter((one) => 'label' in one && foldVietnamese(one.label).includes(wanted));
      }}
      value={value ?? ANY}
      onChange={(code) => onChange(code === null || code === ANY ? undefined : code)}
    />
  );
}
