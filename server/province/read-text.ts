import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The text of a data file in Unicode NFC: letters typed as base + mark (NFD, as some editors save them)
 * are put together, so that the same word is the same everywhere.
 */
export async function readText(dir: string, file: string): Promise<string> {
  const text = await readFile(join(dir, file), 'utf8');
  return text.replace(/^\uFEFF/, '').normalize('NFC');
}
