import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

/** Files named by their SHA-256, so that the same bytes are kept once and a changed byte is noticed. */
export interface FileStore {
  /** Appends bytes to an upload that has `offset` bytes; answers the new length. Refuses more than `limit` in all. */
  append(uploadId: string, offset: number, bytes: AsyncIterable<Uint8Array>, limit: number): Promise<number>;
  length(uploadId: string): Promise<number>;
  /** First bytes of an upload, to tell its type. */
  head(uploadId: string, bytes: number): Promise<Buffer>;
  /** Makes a finished upload a stored file; answers its SHA-256. */
  keep(uploadId: string): Promise<string>;
  drop(uploadId: string): Promise<void>;
  uploadPath(uploadId: string): string;
  put(bytes: Uint8Array): Promise<string>;
  get(sha256: string): Promise<Buffer>;
}

export function folderStore(folder: string): FileStore {
  const uploadPath = (id: string): string => join(folder, 'uploads', id);
  const filePath = (sha256: string): string => join(folder, 'files', sha256.slice(0, 2), sha256);
  const store = async (sha256: string, move: (to: string) => Promise<void>): Promise<string> => {
    const to = filePath(sha256);
    await mkdir(join(to, '..'), { recursive: true });
    await move(to);
    return sha256;
  };
  return {
    uploadPath,
    async append(id, offset, bytes, limit) {
      await mkdir(join(folder, 'uploads'), { recursive: true });
      const file = await open(uploadPath(id), offset === 0 ? 'w' : 'r+');
      let length = offset;
      try {
        for await (const part of bytes) {
          if (length + part.length > limit)
            throw new Refusal('FILE_TOO_LARGE', `Nội dung gửi lên dài hơn ${limit} byte đã báo trước.`);
          await file.write(part, 0, part.length, length);
          length += part.length;
        }
      } finally {
        await file.sync();
        await file.close();
      }
      return length;
    },
    length: (id) =>
      stat(uploadPath(id)).then(
        (found) => found.size,
        () => 0,
      ),
    async head(id, bytes) {
      const file = await open(uploadPath(id), 'r');
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    async keep(id) {
      const hash = createHash('sha256');
      for await (const part of createReadStream(uploadPath(id))) hash.update(part as Buffer);
      return store(hash.digest('hex'), (to) => rename(uploadPath(id), to));
    },
    drop: (id) => rm(uploadPath(id), { force: true }),
    put(bytes) {
      return store(createHash('sha256').update(bytes).digest('hex'), async (to) => {
        // of its own for every writer, in whatever copy of the program
        const beside = `${to}.${randomUUID()}`;
        const file = await open(beside, 'wx');
        await file.writeFile(bytes);
        await file.sync();
        await file.close();
        await rename(beside, to);
      });
    },
    get: (sha256) => readFile(filePath(sha256)),
  };
}
