import { Button } from '@mantine/core';
import { moneyText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { client } from '../../client.ts';
import { useAltKey } from '../../key-hooks.ts';
import { useLang, useWords } from '../../lang.ts';

const CollectFeeDialog = lazy(async () => ({
  default: (await import('../../acts/collect-fee.tsx')).CollectFeeDialog,
}));

const FeeOrder = lazy(async () => ({ default: (await import('../../parts/fee-order.tsx')).FeeOrder }));

/** The fee of what was just accepted, taken while the payer still stands there. */
export function TakeFee({ dossierId }: { dossierId: string }): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { data: dossier } = useQuery({
    queryKey: ['dossier', dossierId],
    queryFn: ({ signal }) => client.getDossier({ dossierId }, { signal }),
  });
  const [taking, setTaking] = useState(false);
  const [byTransfer, setByTransfer] = useState(false);
  const owed = dossier?.allowed.includes('collectFee') === true;
  useAltKey('t', () => setTaking(owed));
  if (dossier === undefined || !owed) return null;
  return (
    <>
      <Button variant="default" onClick={() => setTaking(true)} rightSection={<kbd>Alt T</kbd>}>
        {words.acts.collectFee}: {moneyText(dossier.fee?.total ?? 0, lang)}
      </Button>
      {byTransfer ? (
        <Suspense>
          <FeeOrder dossierId={dossierId} />
        </Suspense>
      ) : (
        <Button variant="default" onClick={() => setByTransfer(true)}>
          {words.intake.payByTransfer}
        </Button>
      )}
      {taking && (
        <Suspense>
          <CollectFeeDialog dossier={dossier} task={undefined} onClose={() => setTaking(false)} />
        </Suspense>
      )}
    </>
  );
}
