import type { DossierView, TaskView } from '@motcua/contract/dossier-view';
import type { ReactNode } from 'react';
import { BegunProvider, useBegun } from '../begun.ts';
import { DIALOGS } from './dialogs.tsx';
import type { OfferedAct } from './offered.ts';

interface BegunDialogProps {
  act: OfferedAct;
  dossier: DossierView;
  /** The step it was begun on. */
  task: TaskView | undefined;
  onClose: () => void;
}

/** The dialog of an act, on the dossier as the officer saw it when he opened it. */
export function BegunDialog({ act, dossier, task, onClose }: BegunDialogProps): ReactNode {
  const begun = useBegun(dossier, [act], task);
  const Dialog = DIALOGS[act];
  return (
    <BegunProvider value={begun}>
      <Dialog dossier={begun.dossier} task={begun.task} onClose={onClose} />
    </BegunProvider>
  );
}
