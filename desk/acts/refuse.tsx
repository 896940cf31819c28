import { NativeSelect, Textarea } from '@mantine/core';
import { REFUSAL_REASONS, type RefusalReason } from '@motcua/rules/dossier';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useLang, useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { printSlip } from '../parts/print.ts';
import { ActDialog } from './dialog.tsx';

const REASONS = Object.keys(REFUSAL_REASONS) as RefusalReason[];
const LEAST_WORDS = 10;

interface RefuseDialogProps {
  /** Gives the dossier to act on; the counter makes its draft first. */
  dossierId: () => Promise<string>;
  onDone?: () => void;
  onClose: () => void;
}

/** QU04: refuse intake with a reason of the list and words of one's own. */
export function RefuseDialog({ dossierId, onDone, onClose }: RefuseDialogProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const [reason, setReason] = useState<RefusalReason>();
  const [text, setText] = useState('');
  const [preparing, setPreparing] = useState(false);
  const refuse = useAct('refuseDossier', (receipt) => {
    tell(words.done.refused);
    if (receipt.slipId !== null) printSlip(receipt.slipId);
    onDone?.();
    onClose();
  });
  const submit = async (): Promise<void> => {
    if (reason === undefined) return;
    setPreparing(true);
    const id = await dossierId().catch(() => undefined);
    setPreparing(false);
    if (id !== undefined) refuse.mutate({ dossierId: id, reason, text: text.trim() });
  };
  return (
    <ActDialog
      title={words.acts.refuseDossier}
      submit={words.acts.refuseDossier}
      pending={preparing || refuse.isPending}
      ready={reason !== undefined && text.trim().length >= LEAST_WORDS}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        label={words.dialogs.reasonCode}
        required
        value={reason ?? ''}
        onChange={(event) => setReason(REASONS.find((code) => code === event.currentTarget.value))}
        data={[
          { value: '', label: words.words.choose },
          ...REASONS.map((code) => ({ value: code, label: REFUSAL_REASONS[code][lang] })),
        ]}
      />
      <Textarea
        label={words.dialogs.reasonText}
        description={words.dialogs.reasonHint}
        required
        autosize
        minRows={3}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
