import { matchPath } from 'react-router';
import type { HelpText } from './text.ts';

/** The text for an address of the desk; undefined where no screen of that address has one. */
export function helpFor(texts: Readonly<Record<string, HelpText>>, pathname: string): HelpText | undefined {
  return Object.entries(texts).find(([path]) => matchPath(`/${path}`, pathname) !== null)?.[1];
}
