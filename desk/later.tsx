import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { tellFailure } from './notices.ts';

/** The first lists come through alone; what nobody waits for yet follows, and does not compete with them for a slow line. */
const ALONE_MS = 2_000;
let stands: () => void;

/** Kept once the first screen of an officer has stood for a moment. */
export const firstView = new Promise<void>((resolve) => (stands = resolve));

/** The frame of a screen has been drawn. */
export function firstViewStands(): void {
  setTimeout(stands, ALONE_MS);
}

/** What is fetched once the first view stands. */
const WAITING: (() => Promise<void>)[] = [];
let begun = false;

/** Fetches everything put off, one after another; what cannot be fetched now is fetched when it is used. */
export async function fetchLater(): Promise<void> {
  begun = true;
  for (let next = WAITING.shift(); next !== undefined; next = WAITING.shift())
    await next().catch(() => undefined);
}

/**
 * A part of the screen that the first view does without: a dialog, a list that opens. It is fetched while nobody waits, and
 * then drawn at once; opened before that it appears when it is there. A fetch that fails is told, and nothing typed is lost.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  let there: ComponentType<Props> | undefined;
  const fetched = async (): Promise<void> => {
    there ??= await load();
  };
  WAITING.push(fetched);
  if (begun) void fetchLater();
  return function Later(props) {
    const [, arrived] = useState(there !== undefined);
    useEffect(() => {
      if (there === undefined) fetched().then(() => arrived(true), tellFailure);
    }, []);
    const Part = there;
    return Part === undefined ? null : <Part {...props} />;
  };
}
