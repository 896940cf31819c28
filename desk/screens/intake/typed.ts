import { createStore } from '../../store.ts';
import type { Visit } from './visit.ts';

/** What is being typed with network, so that it can be gone on with when the line breaks. */
export const typedVisit = createStore<Visit | undefined>(undefined);
