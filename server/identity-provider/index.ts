import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';
import { endedPage, loginPage, type Offered } from './pages.ts';
import type { EIdentityPerson } from './person.ts';
import { langOf, openProvider } from './provider.ts';

export type { EIdentityPerson } from './person.ts';

/** Below it everything of the stand-in is found: its discovery, its keys, its page. */
export const PROVIDER_PATH = '/dinh-danh-minh-hoa';
const LOGIN = '/dang-nhap/';

/**
 * The national e-identity as the demonstration has it: a service of its own that speaks OpenID Connect, with the invented people
 * as its accounts. Never started beside real dossiers.
 */
export interface IdentityProvider {
  /** How the portal is known to it. */
  client: { id: string; secret: string };
  /** Answers a request whose address is below {@link PROVIDER_PATH}. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface StandIn {
  /** Origin of the site, known once the program listens. */
  origin: () => string;
  /** Where the browser comes back to on it. */
  returnPath: string;
  people: readonly EIdentityPerson[];
  /** Of every account. */
  password: string;
}

export const issuerOf = (origin: string): string => `${origin}${PROVIDER_PATH}`;

export function identityProvider({ origin, returnPath, people, password }: StandIn): IdentityProvider {
  const client = { id: 'motcua', secret: randomBytes(32).toString('base64url') };
  const offered = people.map((person): Offered => ({ subject: randomUUID(), person }));
  let open: { origin: string; provider: Provider } | undefined;
  const opened = (): Provider => {
    const at = origin();
    if (open?.origin !== at)
      open = {
        origin: at,
        provider: openProvider({
          issuer: issuerOf(at),
          client: { ...client, redirectUri: `${at}${returnPath}` },
          people: offered,
          loginPath: (uid) => `${PROVIDER_PATH}${LOGIN}${uid}`,
        }),
      };
    return open.provider;
  };

  async function login(provider: Provider, request: IncomingMessage, response: ServerResponse) {
    const found = await provider.interactionDetails(request, response).catch(() => undefined);
    if (found === undefined) return show(response, 410, endedPage('vi'));
    const form = new URLSearchParams(request.method === 'POST' ? await text(request) : '');
    const finish = (result: Parameters<Provider['interactionFinished']>[2]) =>
      provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    if (form.get('lam') === 'huy') return finish({ error: 'access_denied' });
    const chosen = offered.find(({ subject }) => subject === form.get('tai-khoan'));
    const right = form.get('mat-khau') === password;
    if (request.method === 'POST' && chosen !== undefined && right)
      return finish({ login: { accountId: chosen.subject } });
    const fault = request.method !== 'POST' ? undefined : chosen === undefined ? 'missing' : 'wrong';
    const lang = langOf(found.params['ui_locales']);
    const page = { lang, people: offered, password, chosen: chosen?.subject, fault } as const;
    return show(response, fault === undefined ? 200 : 422, loginPage(page));
  }

  return {
    client,
    async answer(request, response) {
      const provider = opened();
      const address = request.url ?? '/';
      const at = new URL(origin());
      // whatever way the request came, the provider speaks of itself as its issuer
      request.headers.host = at.host;
      request.headers['x-forwarded-proto'] = at.protocol.slice(0, -1);
      request.headers['x-forwarded-host'] = at.host;
      provider.proxy = true;
      Object.assign(request, { originalUrl: address, url: address.slice(PROVIDER_PATH.length) || '/' });
      if (request.url?.startsWith(LOGIN)) return login(provider, request, response);
      return provider.callback()(request, response);
    },
  };
}

function show(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(html);
}
