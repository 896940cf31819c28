import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActDialog } from '../../acts/dialog.tsx';
import { useWords } from '../../lang.ts';

interface NameDialogProps {
  title: string;
  submit: string;
  name: string;
  pending: boolean;
  onName: (name: string) => void;
  onClose: () => void;
}

/** The name a list is kept under. */
export function NameDialog({
  title,
  submit,
  pending,
  onName,
  onClose,
  ...props
}: NameDialogProps): React.ReactNode {
  const { work } = useWords();
  const [name, setName] = useState(props.name);
  return (
    <ActDialog
      title={title}
      submit={submit}
      pending={pending}
      ready={name.trim() !== ''}
      onClose={onClose}
      onSubmit={() => onName(name.trim())}
    >
      <TextInput
        label={work.name}
        description={work.nameHint}
        required
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
