import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { ActDialog, finished, type ActProps } from './dialog.tsx';

/** A dossier begun and never sent is thrown away, with what was filled in. */
export function DiscardDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const discard = useAct('discardDraft', (receipt) => {
    tell(words.done.discarded);
    finished(receipt, onClose);
  });
  return (
    <ActDialog
      title={words.acts.discardDraft}
      submit={words.acts.discardDraft}
      pending={discard.isPending}
      ready
      onClose={onClose}
      onSubmit={() => discard.mutate({ dossierId: dossier.id })}
    >
      <p className="hint wait">◐ {words.dialogs.discardHint}</p>
    </ActDialog>
  );
}
