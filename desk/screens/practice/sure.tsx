import { Button, Modal } from '@mantine/core';
import { useWords } from '../../lang.ts';

interface SureProps {
  title: string;
  /** What will be gone. */
  why: string;
  pending: boolean;
  onYes: () => void;
  onClose: () => void;
}

/** Asked before something practised is thrown away. */
export function Sure({ title, why, pending, onYes, onClose }: SureProps): React.ReactNode {
  const { practice } = useWords();
  return (
    <Modal opened onClose={onClose} title={title} size="lg" withCloseButton={false}>
      <div className="stack">
        <p>{why}</p>
        <div className="row end">
          <Button variant="default" onClick={onClose} disabled={pending}>
            {practice.cancel}
          </Button>
          <Button onClick={onYes} loading={pending} data-autofocus>
            {title}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
