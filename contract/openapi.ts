import { Problem } from './errors.ts';
import { pathNames, type Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of /api/v1, made from the operations and nothing else. */
export function openApi(version: string): Json {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const [id, operation] of Object.entries(OPERATIONS) as [string, Operation][]) {
    const path = `/api/v1${operation.path}`;
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(id, operation, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Một Cửa API',
      version,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      description:
        'Every act and query of the one-stop shop. Errors are application/problem+json with a code, a Vietnamese title and what to do. A POST carries an Idempotency-Key: the same key gives the first reply again. Programs sign in by signIn (as: PROGRAM) and send the token as bearer.',
    },
    paths,
    components: {
      schemas,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'motcua' },
      },
    },
  };
}

function describe(operationId: string, operation: Operation, schemas: Json): Json {
  const { method, path, input, bytes } = operation;
  const inPath = pathNames(path);
  const inBody = method !== 'GET' && method !== 'DELETE' && bytes !== 'IN';
  const required = input.required ?? [];
  const entries = Object.entries(input.properties);
  const parameter = ([name, schema]: [string, unknown]): Json => ({
    name,
    in: inPath.includes(name) ? 'path' : 'query',
    required: inPath.includes(name) || required.includes(name),
    schema: referenced(schema, schemas),
  });
  const body = entries.filter(([name]) => !inPath.includes(name));
  const bodySchema = {
    type: 'object',
    properties: Object.fromEntries(body.map(([name, schema]) => [name, referenced(schema, schemas)])),
    required: required.filter((name) => !inPath.includes(name)),
  };
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', maxLength: 200 },
  };
  const seen = {
    name: 'If-Match',
    in: 'header',
    required: false,
    description:
      'The dossier as it was last seen, "‹id›.‹version›": the act is refused with CHANGED_MEANWHILE once it has changed since.',
    schema: { type: 'string', maxLength: 80 },
  };
  return {
    operationId,
    summary: operation.summary,
    tags: [operation.tag],
    security: operation.caller === 'ANYONE' ? [] : [{ bearer: [] }, { session: [] }],
    parameters: [
      ...entries.filter(([name]) => inPath.includes(name) || !inBody).map(parameter),
      ...(method === 'POST' ? [key, seen] : []),
    ],
    ...(inBody && body.length > 0
      ? { requestBody: { required: true, content: { 'application/json': { schema: bodySchema } } } }
      : {}),
    ...(bytes === 'IN'
      ? {
          requestBody: {
            required: true,
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
        }
      : {}),
    responses: {
      200: {
        description: 'done',
        content:
          bytes === 'OUT'
            ? { 'application/octet-stream': {} }
            : { 'application/json': { schema: referenced(operation.output, schemas) } },
      },
      default: {
        description: 'refused: what is wrong and what to do',
        content: { 'application/problem+json': { schema: referenced(Problem, schemas) } },
      },
    },
  };
}

/** A schema with each named one moved to components and referred to. */
function referenced(schema: unknown, schemas: Json): unknown {
  if (Array.isArray(schema)) return schema.map((item) => referenced(item, schemas));
  if (schema === null || typeof schema !== 'object') return schema;
  const { $id, ...rest } = schema as Json;
  const plain = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, referenced(value, schemas)]),
  );
  if (typeof $id !== 'string') return plain;
  schemas[$id] = plain;
  return { $ref: `#/components/schemas/${$id}` };
}
