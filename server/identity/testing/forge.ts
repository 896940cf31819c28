import { createSign, generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What is done to the ID token before it is signed by the forger's key, which the provider then shows as its own. */
export interface Forgery {
  claims?: Record<string, unknown>;
  /** The last bytes of the signature are another's. */
  spoilSignature?: true;
}

const PASSED = 'x-passed';
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Stands between the province and the provider: shows keys of its own, and signs anew what the provider has said. */
export function forger({ claims = {}, spoilSignature }: Forgery) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const head = { alg: 'RS256', kid: 'ke-gia' };
  const signed = (token: string): string => {
    const said = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;
    const text = `${encode(head)}.${encode({ ...said, ...claims })}`;
    const signature = createSign('RSA-SHA256').update(text).sign(privateKey);
    if (spoilSignature) signature.writeUInt32BE((signature.readUInt32BE(0) ^ 1) >>> 0, 0);
    return `${text}.${signature.toString('base64url')}`;
  };
  const json = (response: ServerResponse, value: unknown): void => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { host = '', authorization = '' } = request.headers;
    const reply = await fetch(`http://${host}${request.url ?? ''}`, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/x-www-form-urlencoded',
        [PASSED]: '1',
      },
      body: new Uint8Array(await buffer(request)),
    });
    const said = (await reply.json()) as { id_token: string };
    json(response, { ...said, id_token: signed(said.id_token) });
  }
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.headers[PASSED] !== undefined) return false;
    if (request.url?.endsWith('/jwks')) {
      json(response, { keys: [{ ...publicKey.export({ format: 'jwk' }), ...head, use: 'sig' }] });
      return true;
    }
    if (!request.url?.endsWith('/token')) return false;
    void token(request, response);
    return true;
  };
}
