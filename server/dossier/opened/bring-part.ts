import { partLetters } from '../parts/letters.ts';
import type { Brought, Opening } from './index.ts';

/** A part of the case begins at this moment, whenever the letter that opens its dossier is read. */
export async function bringPart({ context, loaded, task }: Opening): Promise<Brought> {
  return { task, outgoing: partLetters(context, loaded.dossier, task.id) };
}
