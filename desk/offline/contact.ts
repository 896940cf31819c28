import { onlineManager } from '@tanstack/react-query';
import { client, noteEndOfSession, queryClient, sessionEnded } from '../client.ts';
import { endLast, whoAmI } from '../session.ts';
import { online } from './line.ts';

/** The server's clock beside this computer's. */
export interface Contact {
  /** This computer's clock minus the server's, milliseconds. */
  driftMs: number;
  /** By the server's clock. */
  measuredAt: string;
}

const AGAIN_MS = 5_000;
/** Longer than that nobody should wait for one small answer: the line counts as down. */
const PATIENCE_MS = 8_000;

/** What the moments before and after a call and the server's answer between them say of the two clocks. */
export const contactOf = (sentMs: number, gotMs: number, now: string): Contact => ({
  driftMs: Math.round((sentMs + gotMs) / 2 - Date.parse(now)),
  measuredAt: now,
});

/** Asks the server who is signed in and what time it is; undefined while it cannot be reached. Throws what it refuses. */
export async function measure(): Promise<Contact | undefined> {
  try {
    await endLast();
    const sent = Date.now();
    const account = await client.whoAmI({}, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const contact = contactOf(sent, Date.now(), account.now);
    // the store was opened by somebody else than the session belongs to
    const here = queryClient.getQueryData(whoAmI.queryKey);
    if (here !== undefined && here.accountId !== account.accountId) sessionEnded.set(true);
    return contact;
  } catch (error) {
    noteEndOfSession(error);
    if (!online.get()) return undefined;
    throw error;
  }
}

/** Lets questions wait while the server cannot be reached, and looks for it again by itself. */
export function watchLine(): void {
  onlineManager.setEventListener((set) => online.subscribe(() => set(online.get())));
  onlineManager.setOnline(online.get());
  const look = (): void => void measure().catch(() => undefined);
  window.addEventListener('online', look);
  setInterval(() => {
    if (!online.get()) look();
  }, AGAIN_MS);
}
