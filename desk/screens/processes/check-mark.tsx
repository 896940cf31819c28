import { useDesignWords } from '../../words/design.ts';
import type { CheckState } from './check-state.ts';

/** Whether what is written can be proposed, as shape and word. */
export function CheckMark({ state }: { state: CheckState }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const words = {
    SOUND: `✓ ${text.ready}`,
    FAULTY: `◐ ${text.blocked}`,
    ASKING: `${text.checking}…`,
    FAILED: `✕ ${text.notChecked}`,
  } satisfies Record<CheckState, string>;
  return <output className={state === 'SOUND' ? 'ok' : 'wait'}>{words[state]}</output>;
}
