import { OPERATIONS } from '@motcua/contract/operations';
import { openApi } from '@motcua/contract/openapi';
import { ERRORS } from '@motcua/contract/errors';
import { pathNames, type Operation } from '@motcua/contract/operation';
import type { FastifyInstance } from 'fastify';

/** /api/openapi.json and, to read in a browser, /api/docs. Both come from the contract. */
export function docs(app: FastifyInstance, version: string): void {
  const document = openApi(version);
  const page = docsPage(version);
  app.get('/api/openapi.json', (_request, reply) => reply.send(document));
  app.get('/api/docs.css', (_request, reply) => reply.type('text/css').send(DOCS_CSS));
  app.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
}

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

function docsPage(version: string): string {
  const operations = Object.entries(OPERATIONS) as [string, Operation][];
  const tags = [...new Set(operations.map(([, operation]) => operation.tag))];
  const sections = tags.map(
    (tag) =>
      `<h2 id="${tag}">${tag}</h2>${operations
        .filter(([, one]) => one.tag === tag)
        .map(([id, one]) => operationHtml(id, one))
        .join('')}`,
  );
  const errors = Object.entries(ERRORS).map(
    ([code, { status, vi, en }]) =>
      `<tr><td><code>${code}</code></td><td>${status}</td><td>${escape(vi)}</td><td lang="en">${escape(en)}</td></tr>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>API – Một Cửa ${escape(version)}</title>
<link rel="stylesheet" href="/api/docs.css"><main><h1>Một Cửa API ${escape(version)}</h1>
<p>Machine-readable: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1). Base address: <code>/api/v1</code>. Every POST carries <code>Idempotency-Key</code>.</p>
<nav>${tags.map((tag) => `<a href="#${tag}">${tag}</a>`).join(' · ')} · <a href="#errors">errors</a></nav>
${sections.join('')}<h2 id="errors">errors</h2><table><tr><th>code</th><th>status</th><th>tiếng Việt</th><th>English</th></tr>${errors.join('')}</table></main></html>`;
}

function operationHtml(id: string, { method, path, summary, caller, input, output }: Operation): string {
  const inPath = pathNames(path);
  const rows = Object.entries(input.properties).map(
    ([name, schema]) =>
      `<tr><td><code>${name}</code>${(input.required ?? []).includes(name) ? ' *' : ''}</td><td>${inPath.includes(name) ? 'path' : method === 'GET' ? 'query' : 'body'}</td><td><code>${escape(typeName(schema))}</code></td></tr>`,
  );
  return `<section id="${id}"><h3>${id}</h3><p><code class="${method}">${method}</code> <code>/api/v1${escape(path)}</code> · ${caller.toLowerCase().replace('_', ' ')}</p><p>${escape(summary)}</p>
${rows.length === 0 ? '' : `<table><tr><th>input</th><th>in</th><th>type</th></tr>${rows.join('')}</table>`}<p>Reply: <code>${escape(typeName(output))}</code></p></section>`;
}

interface AnySchema {
  $id?: string;
  type?: string;
  enum?: readonly string[];
  anyOf?: readonly AnySchema[];
  items?: AnySchema;
  properties?: Record<string, AnySchema>;
}

/** A schema in a few words. */
function typeName(schema: AnySchema): string {
  if (schema.$id !== undefined) return schema.$id;
  if (schema.enum !== undefined) return schema.enum.join(' | ');
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeName).join(' | ');
  if (schema.type === 'array' && schema.items !== undefined) return `${typeName(schema.items)}[]`;
  if (schema.properties !== undefined) return `{ ${Object.keys(schema.properties).join(', ')} }`;
  return schema.type ?? 'any';
}

export const DOCS_CSS = `body{font:16px/1.5 system-ui,sans-serif;color:#14213d;margin:0}main{max-width:60rem;margin:auto;padding:1rem}
section{border-top:1px solid #e6ebf2;padding:.5rem 0}table{border-collapse:collapse;width:100%;font-size:.9rem}td,th{border:1px solid #e6ebf2;padding:.25rem .5rem;text-align:left;vertical-align:top}
code{background:#f5f7fa;padding:0 .2rem}h3{margin:.5rem 0}a{color:#0b5cad}`;
