import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../lang.ts';
import { tellFailure } from '../../notices.ts';
import { realClient, toRealDesk } from '../../practice.ts';
import { Sure } from './sure.tsx';

/** The administrator clears the room for everybody; he asks it of the real province, where his own session goes on. */
export function ResetRoom(): React.ReactNode {
  const { practice } = useWords();
  const [sure, setSure] = useState(false);
  const reset = useMutation({
    mutationFn: () => realClient.resetPractice({}),
    onSuccess: toRealDesk,
    onError: tellFailure,
  });
  return (
    <>
      <Button variant="default" onClick={() => setSure(true)}>
        {practice.reset}
      </Button>
      {sure && (
        <Sure
          title={practice.reset}
          why={practice.resetWhy}
          pending={reset.isPending || reset.isSuccess}
          onYes={() => reset.mutate()}
          onClose={() => setSure(false)}
        />
      )}
    </>
  );
}
