import { Combobox, Input, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { useWords } from '../../lang.ts';
import { useToldCombobox } from '../../parts/told-combobox.ts';
import { useSource } from './source.ts';

interface ProcedureSearchProps {
  input: RefObject<HTMLInputElement | null>;
  chosen: { code: string; name: string } | undefined;
  onChoose: (code: string) => void;
  /** What Enter would choose now, so that it can be fetched before it is. */
  onFirst?: (code: string) => void;
}

const TYPING_PAUSE_MS = 80;
/** What fits below the field without scrolling. */
const SHOWN = 6;

/** Find a procedure by everyday words; ↑ ↓ and Enter choose. */
export function ProcedureSearch({ input, chosen, onChoose, onFirst }: ProcedureSearchProps): React.ReactNode {
  const words = useWords();
  const { intake, counter } = words;
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS);
  const source = useSource();
  const { store: combobox, told } = useToldCombobox();
  const found = useQuery({
    queryKey: ['procedures', source.name, q],
    queryFn: ({ signal }) => source.ask.searchProcedures({ q, limit: SHOWN }, { signal }),
    networkMode: source.mode,
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const { selectFirstOption } = combobox;
  const meant = useEffectEvent((code: string) => onFirst?.(code));
  useEffect(() => {
    if (found.data === undefined) return;
    selectFirstOption();
    const [first] = found.data.items;
    if (first !== undefined) meant(first.code);
  }, [found.data, selectFirstOption]);
  const typed = text.trim();
  const items = typed === '' ? [] : (found.data?.items ?? []);
  // what waits for the line has not been searched yet
  const searching = typed !== q || found.isPending || found.isFetching || found.isPlaceholderData;
  const choose = (code: string): void => {
    onChoose(code);
    setText('');
    combobox.closeDropdown();
  };
  // Enter means what was typed, not what is still listed for less of it
  const entered = useRef<string>(undefined);
  const arrived = useEffectEvent(() => {
    const [first] = items;
    if (entered.current === typed && first !== undefined) choose(first.code);
    entered.current = undefined;
  });
  useEffect(() => {
    if (!searching) arrived();
  }, [searching]);
  return (
    <>
      <Combobox store={combobox} onOptionSubmit={choose}>
        <Combobox.Target {...told}>
          <TextInput
            ref={input}
            label={intake.procedureSearch}
            description={intake.procedureHint}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onKeyDownCapture={(event) => {
              if (event.key !== 'Enter' || typed === '' || !searching) return;
              event.preventDefault();
              event.stopPropagation();
              entered.current = typed;
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={typed === ''}>
          <Combobox.Options aria-label={intake.procedure}>
            {items.length === 0 && (
              <Combobox.Empty>{searching ? counter.searching : intake.noProcedure}</Combobox.Empty>
            )}
            {items.map((item) => (
              <Combobox.Option key={item.code} value={item.code}>
                <strong>{item.name}</strong>
                <span className="soft">
                  {' '}
                  {item.code} · {item.sector}
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {chosen !== undefined && (
        <Input.Wrapper label={intake.procedure}>
          <p className="chosen">
            <strong>{chosen.name}</strong> <span className="soft">{chosen.code}</span>
          </p>
        </Input.Wrapper>
      )}
    </>
  );
}
