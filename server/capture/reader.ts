import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Reads the words of a picture; null where this machine cannot, or could not in time. */
export type Reader = (picture: Uint8Array) => Promise<Buffer | null>;

/** A page of A4 takes some seconds; whatever takes this long is given up, and the page has no words. */
const STUCK_MS = 25_000;

/**
 * The program `tesseract` with Vietnamese, where it is installed. It answers a PDF of invisible words only, with a font of
 * its own inside, from which Vietnamese copies as it was written. Each call is a process of its own.
 */
export function tesseract(program = 'tesseract'): Reader {
  let knows: Promise<boolean> | undefined;
  return async (picture) => {
    knows ??= run(program, ['--list-langs']).then(
      (listed) => /^vie$/m.test(listed.toString('utf8')),
      () => false,
    );
    if (!(await knows)) return null;
    const folder = await mkdtemp(join(tmpdir(), 'motcua-page-'));
    try {
      const file = join(folder, 'page.jpg');
      await writeFile(file, picture);
      return await run(program, [file, '-', '-l', 'vie', '-c', 'textonly_pdf=1', 'pdf']);
    } catch {
      return null;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

function run(program: string, given: readonly string[]): Promise<Buffer> {
  // one thread: the counter's work goes on beside it
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  return new Promise((resolve, reject) => {
    execFile(
      program,
      given,
      { encoding: 'buffer', timeout: STUCK_MS, maxBuffer: 64 * 1024 * 1024, env },
      (fault, out) => (fault === null ? resolve(out) : reject(fault)),
    );
  });
}
