import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useWords } from '../../lang.ts';
import { later } from '../../later.tsx';
import { PRACTISING } from '../../practice.ts';
import { useOnline } from '../../shell/online.ts';
import { Intake } from '../intake/intake.tsx';
import { typedVisit } from '../intake/typed.ts';
import type { Visit } from '../intake/visit.ts';

const OfflineIntake = later(async () => (await import('./offline-intake.tsx')).OfflineIntake);

/**
 * QU02 with or without network. A visit that began with network stays on the screen when the line goes, and its officer says
 * when to go on without it; one that began without is finished so, and goes out by itself.
 */
export function EitherIntake(): React.ReactNode {
  const { offline } = useWords();
  // without network there is nothing to practise: this computer keeps real visits only
  const online = useOnline() || PRACTISING;
  const [without, setWithout] = useState<{ start: Visit | undefined } | undefined>(
    online ? undefined : { start: undefined },
  );
  const back = useCallback(() => setWithout(undefined), []);
  if (without !== undefined) return <OfflineIntake start={without.start} onBack={back} />;
  return (
    <>
      {!online && (
        <p className="carry-over">
          <Button onClick={() => setWithout({ start: typedVisit.get() })}>{offline.carryOver}</Button>
        </p>
      )}
      <Intake />
    </>
  );
}
