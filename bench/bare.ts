import { readFile } from 'node:fs/promises';
import { createClient } from '@motcua/contract/client';
import type { PageRequest } from '@motcua/contract/page';
import { portal } from '@motcua/portal';
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
  /** A page of the portal, drawn anew by its own template from recorded answers; absent: the reply with the rows' texts put in. */
  page?: RecordedPage;
}

export interface RecordedPage {
  path: string;
  request: Omit<PageRequest, 'client' | 'query' | 'form'>;
  answers: Record<string, unknown>;
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
  const draw = await drawn(route);
  app.get(route.path, async (_request, reply) =>
    reply.type(route.type).send(await draw(await rowsOf(route))),
  );
}
await app.listen({ port: spec.port, host: '127.0.0.1' });

/** How a route's rows become its reply. */
async function drawn(route: BareRoute): Promise<(rows: Row[][]) => string | Promise<string>> {
  if (route.page !== undefined) return pageDrawn(route.page);
  const parts = partsOf(route, await rowsOf(route));
  return (rows) => parts.map((part) => textOf(part, rows, route)).join('');
}

function pageDrawn({ path, request, answers }: RecordedPage): () => Promise<string> {
  const page = portal.pages.find((one) => one.method === 'GET' && one.path === path);
  if (page === undefined) throw new Error(`the portal has no page ${path}`);
  const client = createClient(async (operation) => answers[operation]);
  return async () => {
    const asked = { ...request, client, query: new URLSearchParams(), form: new URLSearchParams() };
    const reply = await page.answer(asked);
    if (reply.kind !== 'HTML') throw new Error(`${path} answers with ${reply.kind}`);
    return reply.html;
  };
}

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
