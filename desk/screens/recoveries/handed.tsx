import { Button } from '@mantine/core';
import type { Output } from '@motcua/contract/operations';
import { momentText } from '@motcua/ui/dates';
import { useEffect, useEffectEvent, useState } from 'react';
import { printMarkup } from '../../parts/print.ts';
import { useAccount } from '../../session.ts';
import { useRecoveryWords } from '../../words/recoveries.ts';
import { recoverySlip } from './slip.ts';

interface HandedProps {
  unit: string;
  slip: Output<'issueRecovery'>;
  onNext: () => void;
}

/** The slip goes to the printer at once; on the screen the code is covered, for it is not the officer's. */
export function Handed({ unit, slip, onNext }: HandedProps): React.ReactNode {
  const { recoveries: text } = useRecoveryWords();
  const { posts } = useAccount();
  const [shown, setShown] = useState(false);
  const unitName = posts.find((post) => post.unit.key === unit)?.unit.name ?? unit;
  const print = (): void => printMarkup(recoverySlip(slip, unitName));
  const printOnce = useEffectEvent(print);
  useEffect(() => printOnce(), []);
  return (
    <section className="block stack" aria-labelledby="handed-title">
      <h2 id="handed-title">
        ✓ {text.issued}: {slip.fullName}
      </h2>
      <output>{text.told}</output>
      <p>
        {text.code}: <strong className="code">{shown ? slip.code : '•••• •••• ••••'}</strong>
        <br />
        {text.until} {momentText(slip.until)}
      </p>
      <div className="row">
        <Button onClick={onNext} rightSection={<kbd>Alt N</kbd>}>
          {text.next}
        </Button>
        <Button variant="default" onClick={print}>
          {text.print}
        </Button>
        <Button variant="default" onClick={() => setShown(!shown)}>
          {shown ? text.hide : text.show}
        </Button>
      </div>
    </section>
  );
}
