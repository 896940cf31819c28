import { createServer, type AddressInfo, type Socket } from 'node:net';

/** The harmless file every scanner agrees to call infected, put together here so that no scanner stumbles over this one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface ClamdSimulator {
  port: number;
  close(): Promise<void>;
}

/** Speaks clamd's INSTREAM over TCP and finds EICAR wherever it stands. */
export async function startClamd(): Promise<ClamdSimulator> {
  const server = createServer((socket) => {
    const parts: Buffer[] = [];
    socket.on('data', (part) => {
      parts.push(part);
      answer(socket, Buffer.concat(parts));
    });
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const COMMAND = 'zINSTREAM\0';

function answer(socket: Socket, sent: Buffer): void {
  if (sent.length < COMMAND.length) return;
  if (!sent.toString('latin1').startsWith(COMMAND)) {
    socket.end('UNKNOWN COMMAND\0');
    return;
  }
  const chunks: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= sent.length;) {
    const length = sent.readUInt32BE(at);
    if (length === 0) {
      const infected = Buffer.concat(chunks).includes(EICAR);
      socket.end(infected ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0');
      return;
    }
    if (at + 4 + length > sent.length) return;
    chunks.push(sent.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
}
