import { Modal } from '@mantine/core';
import { useWords } from '../../../lang.ts';
import type { Outcome } from './batch.ts';
import { Outcomes } from './outcomes.tsx';

interface OutcomesDialogProps {
  outcomes: readonly Outcome[];
  onClose: () => void;
}

/** What came of several dossiers, over the list they were selected in. */
export function OutcomesDialog({ outcomes, onClose }: OutcomesDialogProps): React.ReactNode {
  const words = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.work.results}
      closeButtonProps={{ 'aria-label': words.words.close }}
    >
      <Outcomes outcomes={outcomes} />
    </Modal>
  );
}
