import { Button } from '@mantine/core';
import { useDesignWords } from '../../words/design.ts';
import type { Draft } from './use-draft.ts';

/** Keeps what is written; as a draft of its own where the one it belonged to has gone on without us. */
export function SaveDraft({ draft, disabled }: { draft: Draft; disabled: boolean }): React.ReactNode {
  const { processes: text } = useDesignWords();
  return (
    <>
      <Button variant="default" loading={draft.saving} disabled={disabled} onClick={() => draft.save()}>
        {text.save}
      </Button>
      {draft.saveAnew !== undefined && (
        <Button disabled={disabled} onClick={draft.saveAnew}>
          {text.saveAnew}
        </Button>
      )}
    </>
  );
}
