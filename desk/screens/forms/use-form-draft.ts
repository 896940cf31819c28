import { ProblemError } from '@motcua/contract/client';
import type { FormDraft } from '@motcua/contract/form-draft';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../act.ts';
import { tell } from '../../notices.ts';
import { useUnsaved } from '../../parts/unsaved.tsx';
import { useDesignWords } from '../../words/design.ts';
import { buildPath } from './address.ts';
import type { Change, FormDesign } from './queries.ts';

export interface Draft {
  saving: boolean;
  /** Keeps what is written now; what is done next goes out from the draft as kept. */
  save: (then?: (kept: Change) => void) => void;
  /** Present once the draft has gone on without us: keeps what is written now as a draft of its own. */
  saveAnew: (() => void) | undefined;
  /** Asks before the screen is left with something not kept; stands somewhere on it. */
  question: React.ReactNode;
}

/** Saved, proposed or discarded by somebody else since it was opened: nothing more can be saved under it. */
const GONE_ON: ReadonlySet<string> = new Set(['FORM_DRAFT_CHANGED', 'FORM_DRAFT_STATE', 'NOT_FOUND']);

/** The draft on the server that belongs to what is being written; the first saving begins it. */
export function useFormDraft({ key, shown }: FormDesign, form: FormDraft | undefined): Draft {
  const { processes: text } = useDesignWords();
  const navigate = useNavigate();
  const begun = shown?.change?.state === 'DRAFT' ? shown.change : undefined;
  const [kept, setKept] = useState(
    begun === undefined ? undefined : { changeId: begun.id, revision: begun.revision },
  );
  const typed = form === undefined ? undefined : JSON.stringify(form);
  const [keptText, setKeptText] = useState(typed);
  if (keptText === undefined && typed !== undefined) setKeptText(typed);
  const sent = useRef<string>(undefined);
  const guard = useUnsaved(typed !== keptText);
  const act = useAct('saveFormDraft', ({ id, revision }) => {
    setKept({ changeId: id, revision });
    setKeptText(sent.current);
    guard.release();
    if (kept?.changeId !== id) void navigate(buildPath(key, id), { replace: true });
  });
  const keep = (under: typeof kept, then?: (change: Change) => void): void => {
    if (form === undefined) return;
    sent.current = typed;
    act.mutate(
      { key, form, ...under },
      { onSuccess: (change) => (then === undefined ? tell(text.saved) : then(change)) },
    );
  };
  const overtaken = act.error instanceof ProblemError && GONE_ON.has(act.error.problem.code);
  return {
    saving: act.isPending,
    save: (then) => keep(kept, then),
    saveAnew: overtaken ? () => keep(undefined) : undefined,
    question: guard.question,
  };
}
