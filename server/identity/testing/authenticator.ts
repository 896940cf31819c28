import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Of a passkey's data: the owner was there, and opened it by finger, face or PIN. */
const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

interface Asked {
  challenge: string;
}

/** A telephone that keeps one passkey (W3C Web Authentication Level 3), for a portal at this origin. */
export function authenticator(origin: string, verified = true) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  let counter = 0;
  const data = (flags: number, ...rest: Uint8Array[]): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(++counter);
    const present = PRESENT | (verified ? VERIFIED : 0) | flags;
    return Buffer.concat([sha256(new URL(origin).hostname), Buffer.from([present]), count, ...rest]);
  };
  const client = (type: string, { challenge }: Asked, at: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: at, crossOrigin: false }));
  const answer = (response: Record<string, unknown>): string =>
    JSON.stringify({
      id: id.toString('base64url'),
      rawId: id.toString('base64url'),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });
  return {
    make(options: string): string {
      const key = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
          [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
        ]),
      );
      const size = Buffer.alloc(2);
      size.writeUInt16BE(id.length);
      const authData = new Uint8Array(data(WITH_KEY, Buffer.alloc(16), size, id, key));
      const attestation = new Map<string, string | Map<string, never> | Uint8Array>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, never>()],
        ['authData', authData],
      ]);
      return answer({
        clientDataJSON: client('webauthn.create', JSON.parse(options) as Asked, origin).toString('base64url'),
        attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString('base64url'),
        transports: ['internal'],
      });
    },
    /** @param at where the browser says it is */
    open(options: string, at = origin): string {
      const clientData = client('webauthn.get', JSON.parse(options) as Asked, at);
      const authData = data(0);
      const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), privateKey);
      return answer({
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
      });
    },
  };
}
