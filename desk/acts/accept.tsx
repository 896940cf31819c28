import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { FeeFields, factsTyped, type TypedFacts } from '../parts/fee-fields.tsx';
import { FeePreview } from '../parts/fee-lines.tsx';
import { printSlip } from '../parts/print.ts';
import { momentText } from '@motcua/ui/dates';
import { Checklist } from '../screens/intake/checklist.tsx';
import { asReceived, startingCounts, type Counts } from '../screens/intake/counts.ts';
import { ActDialog, codeOf, type ActProps } from './dialog.tsx';

/** QU03: accept a dossier sent online, after checking each paper. */
export function AcceptDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const [counts, setCounts] = useState<Counts>(() => startingCounts(dossier.components, dossier.received));
  const [note, setNote] = useState('');
  const [facts, setFacts] = useState<TypedFacts>({});
  const { fee, feeRules } = dossier;
  const kept = Object.fromEntries((fee?.facts ?? []).map(({ key, value }) => [key, value]));
  const accept = useAct('acceptDossier', (receipt) => {
    tell(
      words.done.accepted,
      codeOf(receipt),
      ...(receipt.dueAt === null ? [] : [`${words.deadline.due}: ${momentText(receipt.dueAt)}`]),
    );
    if (receipt.slipId !== null) printSlip(receipt.slipId);
    onClose();
  });
  return (
    <ActDialog
      title={`${words.acts.acceptDossier}: ${dossier.procedure.name}`}
      submit={words.acts.acceptDossier}
      pending={accept.isPending}
      ready
      wide
      onClose={onClose}
      onSubmit={() =>
        accept.mutate({
          dossierId: dossier.id,
          received: asReceived(counts),
          feeFacts: factsTyped(facts),
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        })
      }
    >
      <Checklist components={dossier.components} counts={counts} onChange={setCounts} />
      {fee !== null && feeRules !== null && (
        <fieldset className="block">
          <legend>{words.intake.fees}</legend>
          <FeeFields schedule={feeRules.schedule} typed={facts} kept={kept} onChange={setFacts} />
          <FeePreview rules={feeRules} channel={dossier.channel} date={fee.date} typed={facts} kept={kept} />
        </fieldset>
      )}
      <Textarea
        label={`${words.words.note} (${words.words.optional})`}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
