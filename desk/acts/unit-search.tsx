import { Combobox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { UnitView } from '@motcua/contract/organisation';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from '../client.ts';
import { useWords } from '../lang.ts';
import { useToldCombobox } from '../parts/told-combobox.ts';

const TYPING_PAUSE_MS = 200;
/** What fits below the field without scrolling. */
const SHOWN = 8;

interface UnitSearchProps {
  /** Units that cannot be chosen (again). */
  without: readonly string[];
  onChoose: (unit: UnitView) => void;
}

/** Find a unit in force today by its name; ↑ ↓ and Enter choose. */
export function UnitSearch({ without, onChoose }: UnitSearchProps): React.ReactNode {
  const { dialogs } = useWords();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS);
  const { store: combobox, told } = useToldCombobox();
  const found = useQuery({
    queryKey: ['units', 'search', q],
    queryFn: ({ signal }) => client.listUnits({ q }, { signal }),
    enabled: q.length >= 2,
    staleTime: 300_000,
  });
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (found.data !== undefined) selectFirstOption();
  }, [found.data, selectFirstOption]);
  const items = (found.data?.items ?? []).filter((unit) => !without.includes(unit.key)).slice(0, SHOWN);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => {
        const unit = items.find((one) => one.key === key);
        if (unit !== undefined) onChoose(unit);
        setText('');
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target {...told}>
        <TextInput
          label={dialogs.findAgency}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onKeyDown={(event) => {
            // Enter chooses a unit; it never sends the form around the search.
            if (event.key === 'Enter') event.preventDefault();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={q.length < 2 || found.data === undefined}>
        <Combobox.Options>
          {items.map((unit) => (
            <Combobox.Option key={unit.key} value={unit.key}>
              {unit.name}
            </Combobox.Option>
          ))}
          {items.length === 0 && <Combobox.Empty>{dialogs.noAgency}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
