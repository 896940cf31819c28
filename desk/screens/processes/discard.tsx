import { momentText } from '@motcua/ui/dates';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { tell } from '../../notices.ts';
import { useDesignWords } from '../../words/design.ts';
import type { Change } from './queries.ts';

/** A draft goes for good, so it is named with its author first: it may be somebody else's work. */
export function DiscardDraft({ change, onClose }: { change: Change; onClose: () => void }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const act = useAct('discardProcessDraft', () => {
    tell(text.discarded);
    onClose();
  });
  return (
    <ActDialog
      title={`${text.discard}: ${text.number} ${change.number}, ${change.name}`}
      submit={text.discard}
      pending={act.isPending}
      ready
      onSubmit={() => act.mutate({ changeId: change.id })}
      onClose={onClose}
    >
      <p>
        {text.discardWhy
          .replace('{author}', change.savedBy.fullName)
          .replace('{moment}', momentText(change.savedAt))}
      </p>
    </ActDialog>
  );
}
