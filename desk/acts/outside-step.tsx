import type { DossierView } from '@motcua/contract/dossier-view';
import { useState } from 'react';
import { useLang, useWords } from '../lang.ts';
import { stepName } from '../step-name.ts';
import { useNamedTask } from './named-task.ts';
import { StepChoice } from './step-choice.tsx';

/** Which open step outside a paper belongs to: its name where there is one, to be chosen where there are several. */
export function useOutsideStep({ tasks }: Pick<DossierView, 'tasks'>): {
  /** Undefined while none is chosen. */
  taskId: string | undefined;
  field: React.ReactNode;
} {
  const { dialogs } = useWords();
  const lang = useLang();
  const [named] = useNamedTask();
  const open = tasks.filter(({ kind, status }) => kind === 'EXTERNAL' && status === 'OPEN');
  const [only] = open;
  const [chosen, setChosen] = useState(open.length === 1 ? only?.id : named);
  const taskId = open.find(({ id }) => id === chosen)?.id;
  const field =
    only !== undefined && open.length === 1 && taskId !== undefined ? (
      <p className="hint">
        {stepName(only, lang)} · {only.unit.name}
      </p>
    ) : (
      <StepChoice label={dialogs.whichStep} tasks={open} value={taskId} onChange={setChosen} />
    );
  return { taskId, field };
}
