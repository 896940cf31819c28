import { UNANSWERED, type Problem } from './errors.ts';
import { pathNames } from './operation.ts';
import { OPERATIONS, type Input, type OperationId, type Output } from './operations.ts';

/** The typed client: one method per operation. Every failure is thrown as a ProblemError. */
export type Client = {
  [Id in OperationId]: (input: Input<Id>, options?: CallOptions) => Promise<Output<Id>>;
};

export interface CallOptions {
  /** Makes a repeated POST safe: the same key gives the first answer again. Made up when absent. */
  idempotencyKey?: string;
  /** The dossier as the caller last saw it: an act on it is refused with CHANGED_MEANWHILE once it has changed since. */
  seen?: SeenDossier;
  /** Raw bytes of an operation with `bytes: 'IN'`. */
  bytes?: Uint8Array<ArrayBuffer> | Blob;
  signal?: AbortSignal;
}

/** A dossier and the version of it that was shown. */
export interface SeenDossier {
  dossierId: string;
  version: number;
}

/** What `If-Match` says of a dossier that was seen. */
export const seenTag = ({ dossierId, version }: SeenDossier): string => `"${dossierId}.${version}"`;

/** Carries one call to the server: over HTTP from browsers and programs, in process for the portal's pages. */
export type Transport = (
  id: OperationId,
  input: Record<string, unknown>,
  options: CallOptions,
) => Promise<unknown>;

export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
    this.problem = problem;
  }
}

export function createClient(transport: Transport): Client {
  const client: Partial<Record<OperationId, unknown>> = {};
  for (const id of Object.keys(OPERATIONS) as OperationId[])
    client[id] = (input: Record<string, unknown>, options: CallOptions = {}) => transport(id, input, options);
  return client as Client;
}

export interface HttpOptions {
  /** e.g. '' in the browser, 'http://127.0.0.1:8080' in a program. */
  baseUrl: string;
  /** Bearer token of a program; a browser sends its cookie. */
  token?: string;
  fetch?: typeof globalThis.fetch;
}

/** Address, query and body of a call. */
export function requestOf(
  id: OperationId,
  input: Record<string, unknown>,
): { path: string; body: Record<string, unknown> | undefined } {
  const { method, path, bytes } = OPERATIONS[id];
  const inPath = pathNames(path);
  const rest = Object.entries(input).filter(([name, value]) => !inPath.includes(name) && value !== undefined);
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])));
  if (method !== 'GET' && method !== 'DELETE' && bytes !== 'IN')
    return { path: `/api/v1${filled}`, body: Object.fromEntries(rest) };
  const query = new URLSearchParams(
    rest.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return { path: `/api/v1${filled}${query === '' ? '' : `?${query}`}`, body: undefined };
}

export function httpTransport({ baseUrl, token, fetch = globalThis.fetch }: HttpOptions): Transport {
  return async (id, input, options) => {
    const { method, bytes } = OPERATIONS[id];
    const { path, body } = requestOf(id, input);
    const headers: Record<string, string> = { 'x-motcua': '1' };
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
    if (method === 'POST') headers['idempotency-key'] = options.idempotencyKey ?? crypto.randomUUID();
    if (options.seen !== undefined) headers['if-match'] = seenTag(options.seen);
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (bytes === 'IN') headers['content-type'] = 'application/octet-stream';
    const response = await fetch(baseUrl + path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(options.bytes === undefined ? {} : { body: options.bytes }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    }).catch((cause: unknown) => {
      throw new ProblemError({
        ...problemOf('DATABASE_UNAVAILABLE'),
        detail: `Không kết nối được máy chủ. Kiểm tra mạng rồi thử lại. (${String(cause)})`,
      });
    });
    if (response.ok)
      return bytes === 'OUT'
        ? new Uint8Array(await response.arrayBuffer())
        : response.status === 204
          ? {}
          : await response.json();
    const problem = response.headers.get('content-type')?.includes('json')
      ? ((await response.json()) as Problem)
      : problemOf('INTERNAL');
    throw new ProblemError(problem);
  };
}

function problemOf(code: keyof typeof UNANSWERED): Problem {
  const { status, vi, en } = UNANSWERED[code];
  return { type: `/errors/${code}`, code, status, title: vi, titleEn: en, detail: vi };
}
