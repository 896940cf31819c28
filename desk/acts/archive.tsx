import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { ActDialog, finished, type ActProps } from './dialog.tsx';

/** Hand an ended dossier over to the archive. */
export function ArchiveDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const [years, setYears] = useState('');
  const valid = years === '' || (/^\d{1,3}$/.test(years) && Number(years) >= 1 && Number(years) <= 200);
  const archive = useAct('archiveDossier', (receipt) => {
    tell(words.done.archived);
    finished(receipt, onClose);
  });
  return (
    <ActDialog
      title={words.acts.archiveDossier}
      submit={words.acts.archiveDossier}
      pending={archive.isPending}
      ready={valid}
      onClose={onClose}
      onSubmit={() =>
        archive.mutate({
          dossierId: dossier.id,
          ...(years === '' ? {} : { retentionYears: Number(years) }),
        })
      }
    >
      <p>{words.dialogs.archiveHint}</p>
      <TextInput
        label={`${words.dialogs.retention} (${words.words.optional})`}
        inputMode="numeric"
        maxLength={3}
        value={years}
        error={!valid}
        onChange={(event) => setYears(event.currentTarget.value.trim())}
      />
    </ActDialog>
  );
}
