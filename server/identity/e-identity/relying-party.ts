import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
  type CustomFetch,
} from 'openid-client';
import { asRefusal } from './failures.ts';

declare module '../../platform/context.ts' {
  interface Services {
    /** The national e-identity; absent: nobody signs in by it here. */
    eIdentity?: EIdentity;
  }
}

/** How the province is known to the provider. */
export interface EIdentitySettings {
  /** Address of the provider, as its tokens name it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Another way to reach it; absent: over the network by its address. */
  fetch?: CustomFetch;
}

/** What has to be known again when the browser comes back. */
export interface Begun {
  /** Where the browser goes. */
  address: string;
  state: string;
  nonce: string;
  verifier: string;
}

export interface EIdentity {
  /** @throws {Refusal} IDENTITY_AWAY, SIGN_IN_UNTRUSTED */
  begin(request: { redirectUri: string; lang: 'vi' | 'en' }): Promise<Begun>;
  /**
   * The claims of the ID token, once everything about the answer has been checked: issuer, state, nonce, PKCE, signature, times.
   *
   * @throws {Refusal} SIGN_IN_CANCELLED, SIGN_IN_EXPIRED, SIGN_IN_UNTRUSTED, IDENTITY_AWAY
   */
  finish(answer: URL, begun: Pick<Begun, 'state' | 'nonce' | 'verifier'>): Promise<unknown>;
}

const SCOPES = 'openid profile email phone address identity';
/** Seconds: nobody looks longer at a page that has not come. */
const PATIENCE = 8;
/** Seconds two clocks may differ. */
const DRIFT = 30;

/**
 * The province as a relying party of OpenID Connect: code with PKCE, and the ID token's signature checked although it comes from
 * the provider itself. Times of tokens are of the real world, whatever clock the program was given.
 *
 * @param settings asked for when they are first needed: the demonstration's provider stands where the program listens
 */
export function openEIdentity(settings: () => EIdentitySettings): EIdentity {
  let known: { issuer: string; found: Promise<Configuration> } | undefined;
  const configuration = async (): Promise<Configuration> => {
    const now = settings();
    if (known?.issuer !== now.issuer) known = { issuer: now.issuer, found: discover(now) };
    try {
      return await known.found;
    } catch (error) {
      // asked for anew by whoever comes next
      known = undefined;
      throw asRefusal(error);
    }
  };
  return {
    async begin({ redirectUri, lang }) {
      const config = await configuration();
      const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
      const address = buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: SCOPES,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ui_locales: lang,
        // the computer may be one that many use
        prompt: 'login',
      });
      return { address: address.href, state, nonce, verifier };
    },
    async finish(answer, { state, nonce, verifier }) {
      const config = await configuration();
      try {
        const tokens = await authorizationCodeGrant(config, answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        return tokens.claims();
      } catch (error) {
        throw asRefusal(error);
      }
    },
  };
}

function discover({ issuer, clientId, clientSecret, fetch }: EIdentitySettings): Promise<Configuration> {
  const address = new URL(issuer);
  return discovery(address, clientId, { [clockTolerance]: DRIFT }, ClientSecretBasic(clientSecret), {
    timeout: PATIENCE,
    execute: [enableNonRepudiationChecks, ...(isThisMachine(address) ? [allowInsecureRequests] : [])],
    ...(fetch === undefined ? {} : { [customFetch]: fetch }),
  });
}

/** Without TLS only where nobody else listens: the demonstration, and tests. */
const isThisMachine = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
