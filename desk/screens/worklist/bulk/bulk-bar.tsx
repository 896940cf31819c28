import { Button, Kbd } from '@mantine/core';
import type { WorkRow } from '@motcua/contract/work';
import type { PrintedTogether } from '@motcua/contract/worklist';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useShortcuts } from '../../../key-hooks.ts';
import { useWords } from '../../../lang.ts';
import { later } from '../../../later.tsx';
import { tell, tellFailure } from '../../../notices.ts';
import { useAccount } from '../../../session.ts';
import type { Outcome } from './batch.ts';
import { hasSlips, mayAssign, MOST_TOGETHER } from './offered.ts';
import { printSeveral } from './print-several.ts';

const AssignSeveral = later(async () => (await import('./assign-several.tsx')).AssignSeveral);
const OutcomesDialog = later(async () => (await import('./outcomes-dialog.tsx')).OutcomesDialog);

interface BulkBarProps {
  /** The selected rows. */
  rows: readonly WorkRow[];
  onClear: () => void;
}

/** What may be done with every one of the selected dossiers, and what came of it. */
export function BulkBar({ rows, onClear }: BulkBarProps): React.ReactNode {
  const words = useWords();
  const { work } = words;
  const account = useAccount();
  // as they were selected: what is done leaves the list while its result is read
  const [giving, setGiving] = useState<readonly WorkRow[]>();
  const [printed, setPrinted] = useState<readonly Outcome[]>();
  const print = useMutation({
    mutationFn: (kind: PrintedTogether) => printSeveral(rows, kind),
    onSuccess: (outcomes) => {
      const failed = outcomes.some(({ state }) => state !== 'DONE');
      if (failed) setPrinted(outcomes);
      else tell(work.printed(outcomes.length));
    },
    onError: tellFailure,
  });
  const fits = rows.length > 0 && rows.length <= MOST_TOGETHER;
  const assigns = fits && rows.every((row) => mayAssign(account, row));
  const prints = fits && rows.every(hasSlips);
  useShortcuts({
    a: () => {
      if (assigns) setGiving(rows);
    },
    p: () => {
      if (prints) print.mutate('CONTROL_SLIP');
    },
    escape: onClear,
  });
  return (
    <>
      {rows.length > 0 && (
        <div className="bulk-bar" role="toolbar" aria-label={work.selected(rows.length)}>
          <output>
            {work.selected(rows.length)}
            {!fits && ` · ${work.tooMany(MOST_TOGETHER)}`}
          </output>
          {assigns && (
            <Button rightSection={<Kbd>A</Kbd>} onClick={() => setGiving(rows)}>
              {work.giveTo}
            </Button>
          )}
          {prints && (
            <>
              <Button
                variant="default"
                rightSection={<Kbd>P</Kbd>}
                loading={print.isPending}
                onClick={() => print.mutate('CONTROL_SLIP')}
              >
                {work.controlSlips}
              </Button>
              <Button
                variant="default"
                loading={print.isPending}
                onClick={() => print.mutate('INTAKE_RECEIPT')}
              >
                {work.receipts}
              </Button>
            </>
          )}
          <Button variant="default" rightSection={<Kbd>Esc</Kbd>} onClick={onClear}>
            {work.unselect}
          </Button>
        </div>
      )}
      {giving !== undefined && <AssignSeveral rows={giving} onClose={() => setGiving(undefined)} />}
      {printed !== undefined && <OutcomesDialog outcomes={printed} onClose={() => setPrinted(undefined)} />}
    </>
  );
}
