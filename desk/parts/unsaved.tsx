import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useBlocker, type BlockerFunction } from 'react-router';
import { ActDialog } from '../acts/dialog.tsx';
import { useWords } from '../lang.ts';

interface Guard {
  /** Asks before leaving; stands somewhere on the screen. */
  question: ReactNode;
  /** To be called right before the screen itself goes on: what was typed has just been kept. */
  release: () => void;
}

/** While something typed is kept nowhere, the screen is left only after a question: by a link, by going back, by closing. */
export function useUnsaved(dirty: boolean): Guard {
  const { unsaved: text } = useWords();
  const guarded = useRef(dirty);
  useEffect(() => {
    guarded.current = dirty;
  });
  const blocker = useBlocker(
    useCallback<BlockerFunction>(
      ({ currentLocation: from, nextLocation: to }) =>
        guarded.current && `${from.pathname}${from.search}` !== `${to.pathname}${to.search}`,
      [],
    ),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (guarded.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  return {
    release: () => {
      guarded.current = false;
    },
    question: blocker.state === 'blocked' && (
      <ActDialog
        title={text.title}
        submit={text.leave}
        pending={false}
        ready
        onSubmit={() => blocker.proceed()}
        onClose={() => blocker.reset()}
      >
        <p>{text.why}</p>
      </ActDialog>
    ),
  };
}
