import { generateKeyPairSync, randomBytes, type JsonWebKey } from 'node:crypto';
import { Provider, type JWK } from 'oidc-provider';
import { memoryAdapter } from './adapter.ts';
import { refusedPage, type Offered } from './pages.ts';
import { claimsOf } from './person.ts';
import type { Lang } from './words.ts';

const MINUTE = 60;
const SCOPES = ['openid', 'profile', 'email', 'phone', 'address', 'identity'];

export interface ProviderOptions {
  issuer: string;
  client: { id: string; secret: string; redirectUri: string };
  people: readonly Offered[];
  /** Path of the login page of an interaction. */
  loginPath: (uid: string) => string;
}

/**
 * A certified implementation of the protocol, with keys made at this start: discovery, code with PKCE, nonce, ID token signed
 * with RS256. Nothing is asked for consent: there is one client, and its page says what it is told.
 */
export function openProvider({ issuer, client, people, loginPath }: ProviderOptions): Provider {
  const offered = new Map(people.map((one) => [one.subject, one.person]));
  const provider = new Provider(issuer, {
    adapter: memoryAdapter(),
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    responseTypes: ['code'],
    scopes: SCOPES,
    claims: {
      profile: ['name', 'birthdate', 'gender'],
      email: ['email'],
      phone: ['phone_number'],
      address: ['address'],
      identity: ['personal_identification_number', 'organisation_code', 'identity_level'],
    },
    // what is asked for stands in the ID token itself, under its signature
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 5 * MINUTE,
      AuthorizationCode: MINUTE,
      Grant: 10 * MINUTE,
      IdToken: 5 * MINUTE,
      Interaction: 10 * MINUTE,
      Session: 10 * MINUTE,
    },
    interactions: { url: (_, { uid }) => loginPath(uid) },
    findAccount(_, subject) {
      const person = offered.get(subject);
      if (person === undefined) return undefined;
      return { accountId: subject, claims: () => ({ sub: subject, ...claimsOf(person) }) };
    },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope(SCOPES.join(' '));
      await grant.save();
      return grant;
    },
    renderError(context, { error }) {
      context.type = 'html';
      context.body = refusedPage(langOf(context.oidc?.params?.['ui_locales']), error);
    },
  });
  return provider;
}

/** The first language of the list that is spoken here. */
export const langOf = (locales: unknown): Lang =>
  typeof locales === 'string' && /^en\b/.test(locales) ? 'en' : 'vi';

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const key: JsonWebKey = privateKey.export({ format: 'jwk' });
  return { ...key, use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') } as JWK;
}
