import { openApi } from '@motcua/contract/openapi';
import { OPERATIONS, type OperationId } from '@motcua/contract/operations';
import { pathNames, type Operation } from '@motcua/contract/operation';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from '../testing/http.ts';
import { province, type Province } from '../testing/province.ts';

interface Described {
  operationId: string;
  parameters: { name: string; in: string; required: boolean; schema: unknown }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { description: string; content: Record<string, unknown> }>;
  security: unknown[];
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, unknown> };
}

let here: Province;
let site: Site;
let document: Document;
beforeAll(async () => {
  here = await province();
  site = await openSite(here);
  document = (await site.app.inject({ url: '/api/openapi.json' })).json<Document>();
});
afterAll(async () => {
  await site.close();
  await here.close();
});

const described = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

test('it is what the contract gives, of OpenAPI 3.1', () => {
  expect(document).toEqual(JSON.parse(JSON.stringify(openApi('0.0.0'))));
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(document.info.title).not.toBe('');
});

test('each operation of the contract stands in it once, under the name of its act', () => {
  expect(
    described()
      .map(({ operation }) => operation.operationId)
      .toSorted(),
  ).toEqual(Object.keys(OPERATIONS).toSorted());
  for (const { path, method, operation } of described()) {
    const known: Operation = OPERATIONS[operation.operationId as OperationId];
    expect(`/api/v1${known.path} ${known.method}`).toBe(`${path} ${method.toUpperCase()}`);
  }
});

test('every parameter of a path is described, and every POST asks for its Idempotency-Key', () => {
  for (const { path, method, operation } of described()) {
    const named = operation.parameters.filter((one) => one.in === 'path');
    expect(named.map((one) => one.name).toSorted()).toEqual(pathNames(path).toSorted());
    expect(named.every((one) => one.required)).toBe(true);
    const keys = operation.parameters.filter((one) => one.name === 'Idempotency-Key');
    expect(keys, operation.operationId).toHaveLength(method === 'post' ? 1 : 0);
  }
});

test('every reference leads to a schema, and every reply and refusal is described', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
  expect(references.length).toBeGreaterThan(0);
  for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty(name);
  for (const { operation } of described()) {
    expect(Object.keys(operation.responses)).toEqual(['200', 'default']);
    expect(operation.responses['default']?.content).toHaveProperty('application/problem+json');
  }
});

test('each operation is served at its place: without a session it asks for one, it is not missing', async () => {
  for (const { path, method, operation } of described()) {
    const { caller } = OPERATIONS[operation.operationId as OperationId];
    if (caller === 'ANYONE') continue;
    const reply = await site.app.inject({
      method: method.toUpperCase() as 'GET',
      url: path.replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000'),
      headers: { 'idempotency-key': 'x' },
    });
    expect(reply.json(), operation.operationId).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(operation.security).not.toEqual([]);
  }
});
