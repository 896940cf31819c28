import { useSyncExternalStore } from 'react';

/** A value that lives outside the component tree, for what every screen shares: language, notices, session. */
export interface Store<T> {
  get: () => T;
  set: (value: T) => void;
  /** A hook, and named as one: the compiler of React remembers what other calls gave. */
  useValue: () => T;
  /** Calls the listener after each change; gives the function that ends it. */
  subscribe: (listener: () => void) => () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const get = (): T => value;
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    set: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
    useValue: () => useSyncExternalStore(subscribe, get),
    subscribe,
  };
}
