import type { Client } from '@motcua/contract/client';
import type { Answer } from './figures.ts';
import { readQueries, type LabelledQuery } from './queries.ts';

/** Results looked at for a query. */
const DEPTH = 20;

/** Every labelled query asked, once to warm up and once for the record. */
export async function answersOf(client: Client): Promise<Answer[]> {
  const queries = await readQueries();
  for (const { query } of queries) await client.searchProcedures({ q: query, limit: DEPTH });
  const answers: Answer[] = [];
  for (const labelled of queries) answers.push(await answered(client, labelled));
  return answers;
}

async function answered(client: Client, labelled: LabelledQuery): Promise<Answer> {
  const start = performance.now();
  const { items } = await client.searchProcedures({ q: labelled.query, limit: DEPTH });
  const milliseconds = performance.now() - start;
  const place = items.findIndex(({ code }) => labelled.procedures.includes(code));
  return { ...labelled, milliseconds, rank: place < 0 ? undefined : place + 1, first: items[0]?.code };
}
