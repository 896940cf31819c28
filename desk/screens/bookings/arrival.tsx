import { Button, TextInput } from '@mantine/core';
import type { VisitorView } from '@motcua/contract/booking';
import { timeText } from '@motcua/ui/dates';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../act.ts';
import { useAltKey, useFirstFocus } from '../../key-hooks.ts';
import { useBookingWords } from '../../words/bookings.ts';
import { beginPath } from './begin-path.ts';

/** Whoever stands at the counter with a slip: the scanner types its code, Enter says that he has come. */
export function Arrival({ unit }: { unit: string }): React.ReactNode {
  const { bookings: text } = useBookingWords();
  const field = useFirstFocus<HTMLInputElement>();
  const [typed, setTyped] = useState('');
  const [come, setCome] = useState<VisitorView>();
  const act = useAct('markVisitor', (visitor) => {
    setCome(visitor);
    setTyped('');
  });
  const next = (): void => {
    setCome(undefined);
    setTyped('');
    field.current?.focus();
  };
  useAltKey('n', next);
  return (
    <form
      className="row id-row"
      onSubmit={(event) => {
        event.preventDefault();
        const code = typed.trim();
        if (code.length >= 8 && !act.isPending) act.mutate({ unit, code, came: true });
      }}
    >
      <TextInput
        ref={field}
        label={text.code}
        description={text.codeHint}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setCome(undefined);
          setTyped(event.currentTarget.value);
        }}
      />
      <Button type="submit" loading={act.isPending} rightSection={<kbd>⏎</kbd>}>
        {text.arrived}
      </Button>
      <output>
        {come !== undefined && (
          <>
            <span className="ok">
              ✓ {come.fullName} {text.hasCome} {timeText(come.startsAt)}: {come.procedure.name}.
            </span>{' '}
            <Link to={beginPath(unit, come.code)}>{text.begin}</Link>
          </>
        )}
      </output>
    </form>
  );
}
