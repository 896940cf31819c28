import { Button, NativeSelect, TextInput } from '@mantine/core';
import { ID_CARD_BEGINS, readIdCardScan, type PersonProblem } from '@motcua/rules/person';
import { useState, type ReactNode, type RefObject } from 'react';
import { useLang } from '../lang.ts';
import { useCardScan } from '../scan-hook.ts';
import { useAccount } from '../session.ts';

/** What was put under the reader or typed: the number on an identity paper, or something else. */
export type CounterKey = { idNumber: string } | { other: string };

/** Citizens have twelve digits, organisations ten or thirteen, however they are set apart. */
const isNumber = (text: string): boolean => /^\d{9,}$/.test(text.replace(/[\s.-]/g, ''));

interface CounterFinderProps {
  input: RefObject<HTMLInputElement | null>;
  /** Counters the officer works at; asked for only where there are several. */
  units: readonly string[];
  words: { at: string; label: string; hint: string; find: string };
  pending: boolean;
  onFind: (unit: string, key: CounterKey) => void;
  /** Something is being typed: what was found before belongs to somebody else. */
  onForget: () => void;
}

/** Who stands at the counter: by the card a scanner types, wherever the hands are, or by what is typed. */
export function CounterFinder(props: CounterFinderProps): ReactNode {
  const { input, units, words, pending, onFind, onForget } = props;
  const lang = useLang();
  const { posts } = useAccount();
  const [unit, setUnit] = useState(units[0] ?? '');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<PersonProblem>();
  const read = (said: string): void => {
    const text = said.trim();
    if (ID_CARD_BEGINS.test(text)) {
      const card = readIdCardScan(text, { allowDemo: true });
      setProblem(card.ok ? undefined : card.problem);
      if (!card.ok) return;
      setTyped(card.value.citizenId);
      onFind(unit, { idNumber: card.value.citizenId });
    } else if (text !== '') onFind(unit, isNumber(text) ? { idNumber: text } : { other: text });
  };
  useCardScan((text) => {
    // the person of an act that is being confirmed is not exchanged behind it
    if (document.querySelector('[aria-modal="true"]') === null) read(text);
  });
  const nameOf = (key: string): string => posts.find((post) => post.unit.key === key)?.unit.name ?? key;
  return (
    <form
      className="row id-row"
      onSubmit={(event) => {
        event.preventDefault();
        read(typed);
      }}
    >
      {units.length > 1 && (
        <NativeSelect
          label={words.at}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
          data={units.map((key) => ({ value: key, label: nameOf(key) }))}
        />
      )}
      <TextInput
        ref={input}
        label={words.label}
        description={words.hint}
        autoComplete="off"
        maxLength={400}
        error={problem?.[lang]}
        errorProps={{ role: 'alert' }}
        value={typed}
        onChange={(event) => {
          setProblem(undefined);
          onForget();
          setTyped(event.currentTarget.value);
        }}
      />
      <Button type="submit" loading={pending} rightSection={<kbd>⏎</kbd>}>
        {words.find}
      </Button>
    </form>
  );
}
