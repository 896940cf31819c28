import type { ProcessDefinition } from '@motcua/rules/process';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../act.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { editPath, type Editor } from './address.ts';
import type { Change, MapView } from './queries.ts';

/** What is kept: the map of the table, or the text of the drawing. */
type Content = { definition: ProcessDefinition } | { bpmn: string };

export interface Draft {
  saving: boolean;
  /** Keeps what is written now; what is done next goes out from the draft as kept. */
  save: (then?: (kept: Change) => void) => void;
}

/** The draft on the server that belongs to what is being typed; the first saving begins it. */
export function useDraft({ key, shown }: MapView, content: Content, editor: Editor): Draft {
  const { processes: text } = useWords();
  const navigate = useNavigate();
  const begun = shown?.change?.state === 'DRAFT' ? shown.change : undefined;
  const [kept, setKept] = useState(
    begun === undefined ? undefined : { changeId: begun.id, revision: begun.revision },
  );
  const act = useAct('saveProcessDraft', ({ id, revision }) => {
    if (kept === undefined) void navigate(editPath(key, id, editor), { replace: true });
    setKept({ changeId: id, revision });
  });
  return {
    saving: act.isPending,
    save: (then) =>
      act.mutate(
        { key, ...content, ...kept },
        { onSuccess: (change) => (then === undefined ? tell(text.saved) : then(change)) },
      ),
  };
}
