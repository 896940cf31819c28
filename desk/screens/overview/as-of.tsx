import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../lang.ts';
import { MomentField } from '../../parts/moment-field.tsx';
import { useServerNow } from '../../shell/clock.tsx';
import { endOfDayBefore } from './look.ts';

interface AsOfProps {
  /** Undefined: now. */
  asOf: string | undefined;
  onChange: (instant: string | undefined) => void;
}

/** The switch between now and any past moment. */
export function AsOf({ asOf, onChange }: AsOfProps): React.ReactNode {
  const { overview: text } = useWords();
  const { now } = useServerNow();
  const [typed, setTyped] = useState(asOf);
  return (
    <form
      className="as-of"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== undefined) onChange(typed);
      }}
    >
      <MomentField label={text.look} start={asOf} onChange={setTyped} />
      <div className="row">
        <Button type="submit" variant="default" disabled={typed === undefined}>
          {text.show}
        </Button>
        <Button variant="default" onClick={() => onChange(endOfDayBefore(asOf ?? now))}>
          ← {text.dayBefore}
        </Button>
        {asOf !== undefined && <Button onClick={() => onChange(undefined)}>{text.backToNow}</Button>}
      </div>
    </form>
  );
}
