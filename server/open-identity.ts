import type { AddressInfo, Server } from 'node:net';
import { openEIdentity, RETURN_PATH } from './identity/index.ts';
import {
  identityProvider,
  issuerOf,
  PROVIDER_PATH,
  type IdentityProvider,
} from './identity-provider/index.ts';
import { DATA_FOLDER } from './load-province.ts';
import type { ServerConfig } from './platform/config.ts';
import type { Services } from './platform/context.ts';
import { readPeople } from './province/index.ts';

export interface OpenIdentity {
  /** The stand-in of a demonstration, to be let in below its path. */
  guest?: { path: string; answer: IdentityProvider['answer'] };
}

/**
 * What people and businesses sign in by: the provider that is configured; in a demonstration the stand-in, which this program
 * answers for itself; else nothing.
 *
 * @param listening the server once it listens: the stand-in is asked there, whatever address browsers reach it under
 */
export async function openIdentity(
  { identity, empty }: Pick<ServerConfig, 'identity' | 'empty'>,
  services: Services,
  { password, listening }: { password: string; listening: () => Server },
): Promise<OpenIdentity> {
  if (identity !== undefined) {
    services.eIdentity = openEIdentity(() => identity);
    return {};
  }
  if (empty) return {};
  const provider = identityProvider({
    origin: () => services.origin,
    returnPath: RETURN_PATH,
    password,
    people: (await readPeople(DATA_FOLDER)).flatMap(
      ({ kind, taxCode, idNumber, eIdentityLevel, ...person }) => {
        const number = idNumber ?? taxCode;
        return kind === 'OFFICER' || number === undefined
          ? []
          : [{ ...person, kind, number, level: eIdentityLevel ?? 2 }];
      },
    ),
  });
  services.eIdentity = openEIdentity(() => ({
    issuer: issuerOf(services.origin),
    clientId: provider.client.id,
    clientSecret: provider.client.secret,
    fetch: (address, options) =>
      fetch(address.replace(services.origin, originOf(listening().address())), options as RequestInit),
  }));
  return { guest: { path: PROVIDER_PATH, answer: provider.answer } };
}

function originOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('the program does not listen yet');
  const { address: host, family, port } = address;
  if (['0.0.0.0', '::'].includes(host)) return `http://127.0.0.1:${port}`;
  return family === 'IPv6' ? `http://[${host}]:${port}` : `http://${host}:${port}`;
}
