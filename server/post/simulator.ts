import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PostNotice } from '@motcua/contract/post';
import { eventSignature, signed } from './signature.ts';

/** What goes wrong at this carrier. */
export interface Switches {
  /** Events are kept and never told; they are heard of by asking. */
  loses?: boolean;
  /** Each event is told twice. */
  twice?: boolean;
  /** Orders are refused. */
  refuses?: boolean;
}

export interface CarrierSimulator {
  address: string;
  /** Orders it has taken, by their codes. */
  orders: ReadonlyMap<string, Record<string, unknown>>;
  switches: Switches;
  /** Something happens to an order: kept, and told unless it is lost. @returns what the office answered, each time it was told */
  happens(event: Omit<PostNotice, 'signature'>): Promise<string[]>;
  close(): Promise<void>;
}

/** A carrier that speaks the signed interface over HTTP, in a process of its own or beside a test. */
export async function startCarrier(settings: {
  key: string;
  /** Where it tells what happens: address of the office's program. */
  office: string;
  port?: number;
  host?: string;
  switches?: Switches;
}): Promise<CarrierSimulator> {
  const { key, office, port = 0, host = '127.0.0.1' } = settings;
  const orders = new Map<string, Record<string, unknown>>();
  const events: PostNotice[] = [];
  const switches: Switches = { ...settings.switches };
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });

  async function answer(request: IncomingMessage): Promise<{ status: number; body: object }> {
    const path = request.url ?? '';
    const text = await textOf(request);
    const said = request.method === 'POST' ? text : path;
    if (request.headers['x-signature'] !== signed(key, said)) return { status: 401, body: {} };
    if (request.method === 'POST' && path === '/orders') {
      if (switches.refuses === true) return { status: 422, body: {} };
      const order = JSON.parse(text) as { order: string };
      orders.set(order.order, order);
      return { status: 200, body: { tracking: `VN${order.order.slice(2)}` } };
    }
    const code = /^\/orders\/([^/]+)\/events$/.exec(path)?.[1];
    return { status: 200, body: { events: events.filter(({ order }) => order === code) } };
  }

  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return {
    address: `http://${host}:${(server.address() as AddressInfo).port}`,
    orders,
    switches,
    async happens(event) {
      const notice = { ...event, signature: eventSignature(key, event) };
      events.push(notice);
      if (switches.loses === true) return [];
      const answers: string[] = [];
      for (let time = 0; time < (switches.twice === true ? 2 : 1); time += 1) {
        const response = await fetch(`${office}/api/v1/post/events`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(notice),
        });
        const { told } = (await response.json()) as { told?: string };
        answers.push(told ?? String(response.status));
      }
      return answers;
    },
    close: () => closed(server),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
