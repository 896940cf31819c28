import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createClient, httpTransport, type Client } from '@motcua/contract/client';
import type { Browser, BrowserContext } from '@playwright/test';

/** The whole program, with its jobs, on a clock that the journey moves. */
export interface SteppedServer {
  origin: string;
  /** Goes to an instant, Vietnam's time without zone, and waits until what fell due by then has been done. */
  at(instant: string): Promise<void>;
  set(parameter: string, value: string | number): Promise<void>;
  /** The time limit of a procedure, in working days. */
  limit(procedure: string, days: number): Promise<void>;
  /** The procedure asks the population database while it is received. */
  looksUp(procedure: string): Promise<void>;
  /** A program signed in as one of the demonstration's accounts, for what the journey is not about. */
  as(username: string): Promise<Client>;
  stop(): Promise<void>;
}

/**
 * @param host by which browsers reach it; passkeys belong to a name, not to an address
 * @param settings of the environment, beside those there are
 */
export async function steppedServer(
  start: string,
  host = '127.0.0.1',
  settings: Record<string, string> = {},
): Promise<SteppedServer> {
  const data = mkdtempSync(join(tmpdir(), 'motcua-stepped-'));
  const program = join(import.meta.dirname, '..', '..', '..', 'server', 'testing', 'stepped-server.ts');
  const child: ChildProcess = spawn(process.execPath, [program, data, `${start}+07:00`, host], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...settings },
  });
  if (child.stdout === null || child.stdin === null) throw new Error('the program cannot be spoken to');
  const { stdin } = child;
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  /** The program writes its log on the same stream; what is not a line of JSON is its answer. */
  const answer = async (): Promise<string> => {
    for (;;) {
      const { value, done } = await answers.next();
      if (done === true) throw new Error('the program has ended');
      if (!String(value).startsWith('{')) return String(value);
    }
  };
  const tell = async (line: string): Promise<void> => {
    stdin.write(`${line}\n`);
    await answer();
  };
  const origin = await answer();
  return {
    origin,
    at: (instant) => tell(`${instant}:00+07:00`),
    set: (parameter, value) => tell(`${parameter}=${JSON.stringify(value)}`),
    limit: (procedure, days) => tell(`${procedure}:${days}`),
    looksUp: (procedure) => tell(`${procedure}?`),
    async as(username) {
      const open = createClient(httpTransport({ baseUrl: origin }));
      const { token } = await open.signIn({ username, password: 'motcua-demo', as: 'PROGRAM' });
      return createClient(httpTransport({ baseUrl: origin, token: token ?? '' }));
    },
    async stop() {
      const ended = once(child, 'exit');
      stdin.end();
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** As many people as sit at a screen at once; who sat there before them has gone home, and his screen asks the program nothing more. */
const SCREENS = 5;

/** A screen for each person who comes to a stepped program, of the desk's size unless told. */
export function screensAt(
  browser: Browser,
  { origin }: Pick<SteppedServer, 'origin'>,
  viewport = { width: 1366, height: 768 },
): Browser {
  const open: BrowserContext[] = [];
  return {
    async newContext() {
      const made = await browser.newContext({ baseURL: origin, viewport, locale: 'vi-VN' });
      made.setDefaultTimeout(30_000);
      open.push(made);
      if (open.length > SCREENS) await open.shift()?.close();
      return made;
    },
  } as Browser;
}
