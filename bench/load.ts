import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * The load generator, a process of its own: reads a {@link LoadJob} as JSON from standard input, keeps so many
 * connections busy over keep-alive, writes a {@link LoadResult} to standard output.
 */
export interface LoadJob {
  origin: string;
  connections: number;
  /** Sent once each, in this order, whoever is free taking the next; or over and over for `seconds`. */
  requests: readonly LoadRequest[];
  seconds?: number;
}

export interface LoadRequest {
  method: 'GET' | 'POST';
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

export interface LoadResult {
  requests: number;
  /** Replies that are not 2xx. */
  failed: number;
  firstFailure?: string;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** Look-ups are limited per address; each request comes from another one. */
const addressOf = (index: number): string => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;

const job = JSON.parse(await text(process.stdin)) as LoadJob;
process.stdout.write(JSON.stringify(await load(job)));

async function load({ origin, connections, requests, seconds }: LoadJob): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const failures: string[] = [];
  const began = performance.now();
  const deadline = began + (seconds ?? 120) * 1_000;
  let next = 0;
  const more = (): boolean =>
    performance.now() < deadline && (seconds !== undefined || next < requests.length);
  const work = async (): Promise<void> => {
    while (more()) {
      const index = next++;
      const from = performance.now();
      const failure = await send(agent, origin, requests[index % requests.length] as LoadRequest, index);
      times.push(performance.now() - from);
      if (failure !== undefined) failures.push(failure);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const took = (performance.now() - began) / 1_000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return {
    requests: times.length,
    failed: failures.length,
    ...(failures[0] === undefined ? {} : { firstFailure: failures[0] }),
    seconds: took,
    p50: at(0.5),
    p99: at(0.99),
  };
}

function send(
  agent: Agent,
  origin: string,
  { method, path, headers, body }: LoadRequest,
  index: number,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const asked = request(
      origin + path,
      {
        agent,
        method,
        headers: {
          'x-forwarded-for': addressOf(index),
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
          ...headers,
        },
      },
      (reply) => {
        const fine = reply.statusCode !== undefined && reply.statusCode < 300;
        if (fine) {
          reply.on('end', () => resolve(undefined)).resume();
          return;
        }
        void text(reply).then((said) => resolve(`${reply.statusCode} ${said.slice(0, 300)}`));
      },
    );
    asked.on('error', (error) => resolve(String(error)));
    asked.end(body);
  });
}
