import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { Refusal } from './refusal.ts';

/** Looks for malicious code in a file; answers the name of what it found, or null. */
export type Scanner = (path: string) => Promise<string | null>;

/** Where no scanner is configured every file passes. */
export const noScanner: Scanner = async () => null;

async function send(socket: Socket, path: string): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const part of createReadStream(path)) {
    const chunk = part as Buffer;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    socket.write(chunk);
  }
  socket.write(Buffer.alloc(4));
}

/** clamd's INSTREAM over TCP: each chunk with its length, a zero length at the end, one line in reply. */
export function clamScanner(host: string, port: number): Scanner {
  return async (path) => {
    const socket = connect(port, host);
    socket.setTimeout(60_000, () => socket.destroy(new Error('the scanner does not answer')));
    const reply = new Promise<string>((resolve, reject) => {
      let text = '';
      socket.on('data', (part) => (text += part.toString()));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    const [said] = await Promise.all([reply, send(socket, path)]).catch((cause: unknown) => {
      socket.destroy();
      throw new Refusal(
        'DATABASE_UNAVAILABLE',
        `Chưa quét được mã độc nên chưa nhận tệp. Đợi một phút rồi tải lại. (${String(cause)})`,
      );
    });
    const verdict = said.replace(/\0/g, '').trim();
    if (verdict.endsWith(' OK')) return null;
    const found = /stream: (.+) FOUND$/.exec(verdict)?.[1];
    if (found === undefined) throw new Error(`the scanner said: ${verdict}`);
    return found;
  };
}

/** The scanner of a configuration, `host:port` of a clamd, or none. */
export function scannerOf(address: { host: string; port: number } | undefined): Scanner {
  return address === undefined ? noScanner : clamScanner(address.host, address.port);
}
