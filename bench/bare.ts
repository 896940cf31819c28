import { readFile } from 'node:fs/promises';
import Fastify from 'fastify';
import pg from 'pg';
import type { Statement } from './statements.ts';

/**
 * A bare server to compare with: for each address the same statements, prepared, and the recorded reply with the texts of
 * the rows put in again. No rights, no checks, no contract: the least a server could do.
 */
export interface BareSpec {
  port: number;
  databaseUrl: string;
  routes: readonly BareRoute[];
}

export interface BareRoute {
  path: string;
  type: string;
  statements: readonly Statement[];
  reply: string;
}

type Row = Record<string, unknown>;
/** Fixed text, or where in the rows a text stands: statement, then keys. */
type Part = string | readonly (string | number)[];

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const SHORTEST = 5;

const spec = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8')) as BareSpec;
const pool = new pg.Pool({
  connectionString: spec.databaseUrl,
  max: 10,
  options: '-c role=motcua_app -c search_path=motcua,public',
});
const app = Fastify();
for (const route of spec.routes) {
  const parts = partsOf(route, await rowsOf(route));
  app.get(route.path, async (_request, reply) => {
    const rows = await rowsOf(route);
    return reply.type(route.type).send(parts.map((part) => textOf(part, rows, route)).join(''));
  });
}
await app.listen({ port: spec.port, host: '127.0.0.1' });

async function rowsOf({ path, statements }: BareRoute): Promise<Row[][]> {
  const rows: Row[][] = [];
  for (const [index, { text, parameters }] of statements.entries())
    rows.push((await pool.query({ name: `${path} ${index}`, text, values: [...parameters] })).rows as Row[]);
  return rows;
}

/** Cuts the recorded reply wherever it holds a text of the rows. */
function partsOf(route: BareRoute, rows: Row[][]): Part[] {
  let parts: Part[] = [route.reply];
  const texts = leaves(rows, []).filter(({ text }) => text.length >= SHORTEST);
  for (const { text, at } of texts.toSorted((a, b) => b.text.length - a.text.length)) {
    const shown = written(text, route);
    parts = parts.flatMap((part) =>
      typeof part === 'string'
        ? part.split(shown).flatMap((piece, index): Part[] => (index === 0 ? [piece] : [at, piece]))
        : [part],
    );
  }
  return parts;
}

function leaves(value: unknown, at: (string | number)[]): { text: string; at: (string | number)[] }[] {
  if (typeof value === 'string') return [{ text: value, at }];
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...at, key]));
}

function textOf(part: Part, rows: Row[][], route: BareRoute): string {
  if (typeof part === 'string') return part;
  const value = part.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], rows);
  return written(String(value), route);
}

function written(text: string, { type }: BareRoute): string {
  return type.startsWith('text/html')
    ? text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
    : JSON.stringify(text).slice(1, -1);
}
