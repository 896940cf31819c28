import { useEffect } from 'react';

/**
 * Tells the screen whether a part of it holds something unsaved: the router lets only one question stand before leaving, so
 * the screen asks it for all its parts.
 *
 * @param onDirty the same function at each rendering
 */
export function useTold(dirty: boolean, onDirty: (dirty: boolean) => void): void {
  useEffect(() => {
    onDirty(dirty);
    return () => onDirty(false);
  }, [dirty, onDirty]);
}
