import { DeskDatabase } from './database.ts';

/** The one store of this computer. */
export const database = new DeskDatabase();
