import type { ProcessDefinition } from '@motcua/rules/process';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../act.ts';
import { tell } from '../../notices.ts';
import { useUnsaved } from '../../parts/unsaved.tsx';
import { useDesignWords } from '../../words/design.ts';
import { editPath, type Editor } from './address.ts';
import { isOvertaken } from './overtaken.ts';
import type { Change, MapView } from './queries.ts';

/** What is kept: the map of the table, or the text of the drawing. */
type Content = { definition: ProcessDefinition } | { bpmn: string };

interface Writing {
  content: Content;
  /** Everything typed, as text, to know whether it is kept; undefined until there is something to type in. */
  typed: string | undefined;
  editor: Editor;
}

export interface Draft {
  saving: boolean;
  /** Keeps what is written now; what is done next goes out from the draft as kept. */
  save: (then?: (kept: Change) => void) => void;
  /** Present once the draft has gone on without us: keeps what is written now as a draft of its own. */
  saveAnew: (() => void) | undefined;
  /** Asks before the screen is left with something not kept; stands somewhere on it. */
  question: React.ReactNode;
}

/** The draft on the server that belongs to what is being typed; the first saving begins it. */
export function useDraft({ key, shown }: MapView, { content, typed, editor }: Writing): Draft {
  const { processes: text } = useDesignWords();
  const navigate = useNavigate();
  const begun = shown?.change?.state === 'DRAFT' ? shown.change : undefined;
  const [kept, setKept] = useState(
    begun === undefined ? undefined : { changeId: begun.id, revision: begun.revision },
  );
  const [keptText, setKeptText] = useState(typed);
  if (keptText === undefined && typed !== undefined) setKeptText(typed);
  const sent = useRef<string>(undefined);
  const guard = useUnsaved(typed !== keptText);
  const act = useAct('saveProcessDraft', ({ id, revision }) => {
    setKept({ changeId: id, revision });
    setKeptText(sent.current);
    guard.release();
    if (kept?.changeId !== id) void navigate(editPath(key, id, editor), { replace: true });
  });
  const keep = (under: typeof kept, then?: (change: Change) => void): void => {
    sent.current = typed;
    act.mutate(
      { key, ...content, ...under },
      { onSuccess: (change) => (then === undefined ? tell(text.saved) : then(change)) },
    );
  };
  return {
    saving: act.isPending,
    save: (then) => keep(kept, then),
    saveAnew: isOvertaken(act.error) ? () => keep(undefined) : undefined,
    question: guard.question,
  };
}
