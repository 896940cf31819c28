import { createContext, useContext } from 'react';
import { client } from '../../client.ts';
import type { IntakeSource } from '../../offline/snapshot-source.ts';

/** Where a visit asks: the server, or without network what this computer keeps. */
export interface VisitSource {
  /** Part of every key under which an answer is remembered: answers of the two are never mixed up. */
  name: 'SERVER' | 'HERE';
  /** Questions to the server wait for the line; those to this computer never do. */
  mode: 'online' | 'always';
  ask: IntakeSource;
}

export const Source = createContext<VisitSource>({ name: 'SERVER', mode: 'online', ask: client });
export const useSource = (): VisitSource => useContext(Source);
