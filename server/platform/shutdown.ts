import type { Log } from './log.ts';

type Closer = () => Promise<void> | void;

export interface Shutdown {
  /** Something opened that has to be closed; the last opened is closed first. */
  onClose(name: string, close: Closer): void;
  /** Closes everything once; later calls wait for the first. One that fails does not keep the others open. */
  close(): Promise<void>;
}

export function openShutdown(log: Log): Shutdown {
  const closers: { name: string; close: Closer }[] = [];
  let closing: Promise<void> | undefined;
  async function closeAll(): Promise<void> {
    for (const { name, close } of closers.splice(0).toReversed()) {
      try {
        await close();
      } catch (error) {
        log.error({ err: error, closing: name }, 'could not be closed');
      }
    }
  }
  return {
    onClose: (name, close) => void closers.push({ name, close }),
    close: () => (closing ??= closeAll()),
  };
}

/**
 * The first SIGINT or SIGTERM closes everything in order and ends the program with 0;
 * a second one ends it at once with 1, for an operator who does not want to wait.
 */
export function closeOnSignals(shutdown: Shutdown, log: Log): void {
  let asked = false;
  function stop(signal: NodeJS.Signals): void {
    if (asked) process.exit(1);
    asked = true;
    log.info({ signal }, 'stopping');
    void shutdown.close().then(() => process.exit(0));
  }
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
