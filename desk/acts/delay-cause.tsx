import { NativeSelect } from '@mantine/core';
import { ProblemError } from '@motcua/contract/client';
import type { TaskView } from '@motcua/contract/dossier-view';
import { DELAY_CAUSES, type DelayCause } from '@motcua/rules/dossier';
import { useState, type ReactNode } from 'react';
import { useLang, useWords } from '../lang.ts';
import { useServerNow } from '../shell/clock.tsx';

const CAUSES = Object.keys(DELAY_CAUSES) as DelayCause[];

interface CauseSelectProps {
  label: string;
  hint?: string;
  value: DelayCause | undefined;
  onChange: (cause: DelayCause | undefined) => void;
}

/** One of the coded causes of delay. */
export function CauseSelect({ label, hint, value, onChange }: CauseSelectProps): ReactNode {
  const words = useWords();
  const lang = useLang();
  return (
    <NativeSelect
      label={label}
      description={hint}
      required
      value={value ?? ''}
      onChange={(event) => onChange(CAUSES.find((one) => one === event.currentTarget.value))}
      data={[
        { value: '', label: words.words.choose },
        ...CAUSES.map((code) => ({ value: code, label: DELAY_CAUSES[code][lang] })),
      ]}
    />
  );
}

/** A step past its time, by the server's clock. */
export const isStepLate = (task: Pick<TaskView, 'dueAt'> | undefined, now: string): boolean =>
  task !== undefined && task.dueAt !== null && Date.parse(now) > Date.parse(task.dueAt);

const isMissing = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'DELAY_CAUSE_MISSING';

/**
 * The cause a late step has to say. The field appears when the step is late by the clock shown, and when the server
 * answers that it has just become so.
 */
export function useDelayCause(
  task: TaskView | undefined,
  error: unknown,
): { field: ReactNode; ready: boolean; input: { delayCause?: DelayCause } } {
  const { dialogs } = useWords();
  const { now } = useServerNow();
  const [cause, setCause] = useState<DelayCause>();
  const needed = isStepLate(task, now) || isMissing(error);
  return {
    field: needed && (
      <CauseSelect label={dialogs.delayCause} hint={dialogs.delayHint} value={cause} onChange={setCause} />
    ),
    ready: !needed || cause !== undefined,
    input: needed && cause !== undefined ? { delayCause: cause } : {},
  };
}
