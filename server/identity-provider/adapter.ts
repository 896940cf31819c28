import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Nobody signs in more often than that at once; the oldest go first. */
const MOST = 10_000;

/**
 * What the stand-in remembers between two requests of one sign-in: in the memory of this copy of the program, for as long as
 * each thing lasts. It is gone with the program, and whoever was signing in begins again.
 */
export function memoryAdapter(): (kind: string) => Adapter {
  const kept = new Map<string, { payload: AdapterPayload; until: number }>();
  const find = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    return found !== undefined && found.until > Date.now() ? found.payload : undefined;
  };
  const keep = (key: string, payload: AdapterPayload, seconds: number): void => {
    kept.delete(key);
    for (const oldest of kept.keys()) {
      if (kept.size < MOST) break;
      kept.delete(oldest);
    }
    kept.set(key, { payload, until: Date.now() + seconds * 1_000 });
  };
  return (kind) => {
    const keyOf = (id: string): string => `${kind} ${id}`;
    return {
      upsert: async (id, payload, seconds = 3_600) => keep(keyOf(id), payload, seconds),
      find: async (id) => find(keyOf(id)),
      findByUid: async (uid) =>
        [...kept].find(([key, { payload }]) => key.startsWith(`${kind} `) && payload.uid === uid)?.[1]
          .payload,
      // no device without a keyboard signs in here
      findByUserCode: async () => undefined,
      async consume(id) {
        const found = find(keyOf(id));
        if (found !== undefined) found.consumed = Math.floor(Date.now() / 1_000);
      },
      destroy: async (id) => void kept.delete(keyOf(id)),
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
