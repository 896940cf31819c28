import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { identityProvider, issuerOf, type EIdentityPerson } from '../../identity-provider/index.ts';
import { openEIdentity, RETURN_PATH, type EIdentitySettings } from '../index.ts';
import type { Services } from '../../platform/context.ts';

export const PROVIDER_PASSWORD = 'motcua-demo';

/** The stand-in on a port of its own, and the province connected with it. */
export interface StandInServer {
  origin: string;
  /** How the province is connected with it. */
  settings: EIdentitySettings;
  /** What the provider answers instead; null: itself. */
  instead: ((request: IncomingMessage, response: ServerResponse) => boolean) | null;
  /** Goes through the provider's pages as a browser would; answers the address it leads back to. */
  visit(address: string, act: { name: string } | 'CANCEL' | 'WRONG_PASSWORD'): Promise<URL>;
  /** Nobody answers any more. */
  stop(): Promise<void>;
}

export async function standIn(
  services: Services,
  people: readonly EIdentityPerson[],
): Promise<StandInServer> {
  const provider = identityProvider({
    origin: () => here.origin,
    returnPath: RETURN_PATH,
    people,
    password: PROVIDER_PASSWORD,
  });
  const server = createServer((request, response) => {
    if (here.instead?.(request, response) !== true) void provider.answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const here: StandInServer = {
    origin,
    settings: {
      issuer: issuerOf(origin),
      clientId: provider.client.id,
      clientSecret: provider.client.secret,
    },
    instead: null,
    visit: (address, act) => visit(address, act),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  // the browser comes back to where the provider knows the province to be
  services.origin = origin;
  services.eIdentity = openEIdentity(() => here.settings);
  return here;
}

async function visit(address: string, act: { name: string } | 'CANCEL' | 'WRONG_PASSWORD'): Promise<URL> {
  const jar = new Map<string, string>();
  const go = async (to: URL, body?: URLSearchParams): Promise<Response> => {
    const reply = await fetch(to, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return reply;
  };
  let at = new URL(address);
  let reply = await go(at);
  for (let step = 0; step < 10; step++) {
    const to = reply.headers.get('location');
    if (to !== null) {
      at = new URL(to, at);
      if (at.pathname === RETURN_PATH) return at;
      reply = await go(at);
      continue;
    }
    const page = await reply.text();
    if (reply.status === 422 || !page.includes('name="tai-khoan"'))
      throw new PageOfProvider(reply.status, page);
    reply = await go(at, formOf(page, act));
  }
  throw new Error('the provider leads in circles');
}

/** The provider shows a page and leads nowhere. */
export class PageOfProvider extends Error {
  override name = 'PageOfProvider';
  readonly status: number;
  constructor(status: number, page: string) {
    super(page.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, ' '));
    this.status = status;
  }
}

function formOf(page: string, act: { name: string } | 'CANCEL' | 'WRONG_PASSWORD'): URLSearchParams {
  if (act === 'CANCEL') return new URLSearchParams({ lam: 'huy' });
  const accounts = [...page.matchAll(/value="([^"]+)"[^>]*><span><span[^>]*>([^<]+)</g)];
  const [, account = ''] =
    (act === 'WRONG_PASSWORD' ? accounts[0] : accounts.find(([, , name]) => name === act.name)) ?? [];
  return new URLSearchParams({
    lam: 'dang-nhap',
    'tai-khoan': account,
    'mat-khau': act === 'WRONG_PASSWORD' ? 'sai' : PROVIDER_PASSWORD,
  });
}
