import { Button, Modal } from '@mantine/core';
import type { DossierReceipt, DossierView, TaskView } from '@motcua/contract/dossier-view';
import type { ReactNode } from 'react';
import { useBegunHere } from '../begun.ts';
import { usePrimaryKey } from '../key-hooks.ts';
import { useWords } from '../lang.ts';
import { Changed } from '../parts/changed.tsx';
import { printSlip } from '../parts/print.ts';

/** What every act's dialog is given. */
export interface ActProps {
  dossier: DossierView;
  /** The open task the act belongs to; absent for acts on the dossier itself. */
  task: TaskView | undefined;
  onClose: () => void;
}

interface ActDialogProps {
  title: string;
  submit: string;
  pending: boolean;
  /** False while something required is missing. */
  ready: boolean;
  wide?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  /** Another answer, between cancel and submit. */
  beside?: ReactNode;
  children: ReactNode;
}

/** A form over the page; it stays open with everything typed until the act succeeds. */
export function ActDialog(props: ActDialogProps): ReactNode {
  const words = useWords();
  const { pending, onSubmit, onClose } = props;
  const begun = useBegunHere();
  const ready = props.ready && begun?.changes === undefined;
  const send = (): void => {
    if (ready && !pending) onSubmit();
  };
  usePrimaryKey('DIALOG', send);
  return (
    <Modal
      opened
      onClose={onClose}
      title={props.title}
      size={props.wide === true ? 'xl' : 'lg'}
      closeOnClickOutside={false}
      // The first field has the focus at once; Esc and the button below close.
      withCloseButton={false}
    >
      <form
        className="stack"
        // `ready` decides; what one answer needs must not hold back another
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {begun?.changes !== undefined && <Changed begun={begun} title={words.workspace.changed} />}
        {props.children}
        <div className="row end">
          <Button variant="default" onClick={onClose}>
            {words.words.cancel}
          </Button>
          {props.beside}
          <Button type="submit" loading={pending} disabled={!ready} rightSection={<kbd>Ctrl ⏎</kbd>}>
            {props.submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

export { codeOf } from '../code.ts';

/** An act that may have written a slip is done: the slip goes to the printer, the dialog closes. */
export function finished({ slipId }: DossierReceipt, onClose: () => void): void {
  if (slipId !== null) printSlip(slipId);
  onClose();
}
