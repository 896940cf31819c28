import { createHash } from 'node:crypto';

/** In the order of the alphabet, so that the same answers read the same however they came. */
export const inOrder = (said: object): [string, unknown][] =>
  Object.entries(said)
    .filter(([, value]) => value !== undefined && value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Stands for all of it: whatever of it changes makes another one. */
export const contentHash = (said: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('hex');

/** Short enough to be compared by eye on a sheet. */
export const checkCode = (content: string): string =>
  `${content.slice(0, 4)} ${content.slice(4, 8)}`.toUpperCase();
