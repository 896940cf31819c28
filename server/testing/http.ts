import { Writable } from 'node:stream';
import { createClient, httpTransport, type Client } from '@motcua/contract/client';
import type { PortalProgram } from '@motcua/contract/page';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { openLog } from '../platform/log.ts';
import { openWeb } from '../web/index.ts';
import type { Province } from './province.ts';

/** A portal of three pages: enough to see how pages are served; the real one has tests of its own. */
const PORTAL: PortalProgram = {
  pages: [
    {
      method: 'GET',
      path: '/',
      answer: async ({ csrf, account }) => ({
        kind: 'HTML',
        status: 200,
        html: `<form><input name="_csrf" value="${csrf}"></form><p>${account?.username ?? ''}</p>`,
      }),
    },
    {
      method: 'POST',
      path: '/gui',
      answer: async ({ form }) => ({ kind: 'HTML', status: 200, html: `<p>${form.get('text') ?? ''}</p>` }),
    },
    {
      method: 'GET',
      path: '/hong',
      answer: () => Promise.reject(new Error('a page that breaks')),
    },
  ],
  failure: (_, status, requestId) => `<h1>${status}</h1><p>${requestId}</p>`,
  assets: new Map(),
};

export interface Site {
  app: FastifyInstance;
  /** Every line the program has logged. */
  lines: string[];
  /** Every address that was asked for. */
  addresses: string[];
  /** The client that browsers and programs have, over HTTP. */
  as(username: string): Promise<Client>;
  close(): Promise<void>;
}

/** The HTTP program on a province's door. */
export async function openSite(province: Province): Promise<Site> {
  const lines: string[] = [];
  const addresses: string[] = [];
  const destination = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const app = await openWeb(province.door, {
    log: openLog({ level: 'trace', destination }),
    portal: PORTAL,
    deskFolder: 'khong-co',
    version: '0.0.0',
    faces: true,
  });
  const fetch = fetchFrom(app, addresses);
  return {
    app,
    lines,
    addresses,
    as: async (username) =>
      createClient(httpTransport({ baseUrl: '', token: await province.token(username), fetch })),
    close: () => app.close(),
  };
}

/** `fetch` that ends in this program instead of on the network. */
function fetchFrom(app: FastifyInstance, addresses: string[]): typeof globalThis.fetch {
  return async (address, init = {}) => {
    addresses.push(String(address));
    const reply = await app.inject({
      method: (init.method ?? 'GET') as NonNullable<InjectOptions['method']>,
      url: String(address),
      headers: init.headers as Record<string, string>,
      ...(init.body === undefined || init.body === null
        ? {}
        : { payload: typeof init.body === 'string' ? init.body : Buffer.from(init.body as Uint8Array) }),
    });
    return new Response(reply.statusCode === 204 ? null : new Uint8Array(reply.rawPayload), {
      status: reply.statusCode,
      headers: { 'content-type': String(reply.headers['content-type'] ?? '') },
    });
  };
}
