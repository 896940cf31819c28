/** A reply that is not JSON: a file, a slip. The HTTP door sends it as it is. */
export interface SentBytes {
  type: string;
  name: string;
  bytes: Uint8Array;
}

const kinds = new WeakSet<object>();

export function sentBytes(reply: SentBytes): SentBytes {
  kinds.add(reply);
  return reply;
}

export const isSentBytes = (reply: unknown): reply is SentBytes =>
  typeof reply === 'object' && reply !== null && kinds.has(reply);
