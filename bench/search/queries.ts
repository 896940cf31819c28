import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface LabelledQuery {
  query: string;
  /** Any of these is right. */
  procedures: string[];
  kind: string;
  split: 'dev' | 'test';
}

/** The labelled queries; no cell holds a comma or a quotation mark. */
export async function readQueries(): Promise<LabelledQuery[]> {
  const text = await readFile(join(import.meta.dirname, 'queries.csv'), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [query = '', procedures = '', kind = '', split = ''] = row.split(',');
      if (query === '' || procedures === '' || (split !== 'dev' && split !== 'test'))
        throw new Error(`queries.csv: ${row}`);
      return { query, procedures: procedures.split('|'), kind, split };
    });
}
