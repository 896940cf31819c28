import { Readable } from 'node:stream';
import { ProblemError } from '@motcua/contract/client';
import type { Operation } from '@motcua/contract/operation';
import { OPERATIONS, type OperationId } from '@motcua/contract/operations';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fromAddress } from '../platform/input.ts';
import { problemOf, Refusal } from '../platform/refusal.ts';
import { isSentBytes } from '../platform/sent-bytes.ts';
import { PRACTICE, REAL, sessionToken, setSession, type SessionPlace } from './cookies.ts';
import { deviceOf } from './device.ts';
import type { Door } from './door.ts';

/** Calls a minute from one address, where guessing or copying would pay. */
const LIMITS: Partial<Record<OperationId, number>> = {
  signIn: 60,
  recoverAccount: 60,
  beginSignIn: 60,
  finishSignIn: 60,
  trackDossier: 60,
  checkCertifiedCopy: 60,
  getRatingByCode: 60,
  rateByCode: 60,
  openPhoneTask: 60,
  beginPhonePage: 60,
  endPhoneTask: 60,
};

/** /api/v1: each operation of the contract at its path; of the real province, or of the practice room below its own path. */
export function api(
  app: FastifyInstance,
  door: Pick<Door, 'call' | 'secure'>,
  place: SessionPlace = REAL,
): void {
  if (!app.hasContentTypeParser('application/octet-stream'))
    app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  for (const [id, operation] of Object.entries(OPERATIONS) as [OperationId, Operation][]) {
    const limit = LIMITS[id];
    app.route({
      method: operation.method,
      url: `/api/v1${operation.path.replace(/\{(\w+)\}/g, ':$1')}`,
      ...(limit === undefined ? {} : { config: { rateLimit: { max: limit, timeWindow: 60_000 } } }),
      handler: async (request, reply) => {
        const session = sessionToken(request, place);
        assertFromOurPages(operation, request, session?.fromCookie === true);
        const fromText =
          operation.method === 'GET' || operation.method === 'DELETE' || operation.bytes === 'IN';
        const given = fromText ? request.query : request.body;
        const result = await door.call({
          operation: id,
          input: {
            ...(given as Record<string, unknown> | undefined),
            ...fromAddress(operation, request.params as Record<string, unknown>),
          },
          fromText,
          token: session?.token ?? null,
          requestId: request.id,
          key: keyOf(operation, request),
          seen: request.headers['if-match'],
          device: deviceOf(request.headers['user-agent']),
          bytes: request.body instanceof Readable ? request.body : null,
        });
        if (isSentBytes(result)) {
          const inline =
            result.type === 'application/pdf' ||
            result.type.startsWith('image/') ||
            result.type.startsWith('text/html');
          return reply
            .type(result.type)
            .header(
              'content-disposition',
              `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(result.name)}`,
            )
            .header('cache-control', 'private, no-store')
            .send(Buffer.from(result.bytes));
        }
        if (id === 'signIn')
          return signedIn(door, request, reply, result as { account: unknown; token: string });
        if (id === 'enterPractice') return entered(door, reply, result as { address: string; token: string });
        if (id === 'signOut') {
          setSession(reply, null, door.secure, place);
          // whoever leaves the desk leaves the practice room with it
          setSession(reply, null, door.secure, PRACTICE);
        }
        return reply.header('cache-control', 'no-store').send(result);
      },
    });
  }
}

/** A browser keeps its token in a cookie that no script reads; a program gets it in the reply. */
function signedIn(
  door: Pick<Door, 'secure'>,
  request: FastifyRequest,
  reply: Parameters<typeof setSession>[0],
  { account, token }: { account: unknown; token: string },
) {
  if ((request.body as { as?: string }).as === 'PROGRAM') return { account, token };
  setSession(reply, token, door.secure);
  return { account };
}

/** The token of the practice room goes into its own cookie, and nowhere else. */
function entered(
  door: Pick<Door, 'secure'>,
  reply: Parameters<typeof setSession>[0],
  { address, token }: { address: string; token: string },
) {
  setSession(reply, token, door.secure, PRACTICE);
  return { address };
}

/** A cookie travels with requests other sites make; the header our client sends does not. */
function assertFromOurPages({ method }: Operation, request: FastifyRequest, fromCookie: boolean): void {
  if (method === 'GET' || !fromCookie || request.headers['x-motcua'] !== undefined) return;
  throw new Refusal('CSRF', 'Mở lại trang của hệ thống rồi làm lại; chương trình khác dùng token bearer.');
}

function keyOf({ method, caller }: Operation, request: FastifyRequest): string | null {
  if (method !== 'POST') return null;
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && key !== '' && key.length <= 200) return key;
  if (caller === 'ANYONE') return null;
  throw new Refusal(
    'KEY_MISSING',
    'Gửi header Idempotency-Key, mỗi yêu cầu mới một giá trị mới, tối đa 200 ký tự.',
  );
}

/** Whatever went wrong, as problem+json. */
export function problemReply(
  error: unknown,
  request: FastifyRequest,
): { status: number; problem: ReturnType<typeof problemOf> } {
  // what a page's own call was refused, and the page has no better words for
  if (error instanceof ProblemError) return { status: error.problem.status, problem: error.problem };
  const refusal = error instanceof Refusal ? error : fromFramework(error);
  const problem = problemOf(
    refusal ?? new Refusal('INTERNAL', `Lỗi đã được ghi lại. Khi gọi hỗ trợ, đọc mã ${request.id}.`),
    request.id,
  );
  return { status: problem.status, problem };
}

/** Faults the framework finds before an act sees the request. */
function fromFramework(error: unknown): Refusal | null {
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status === 429) return new Refusal('TOO_MANY', 'Đợi một phút rồi thử lại.');
  if (status === 413) return new Refusal('FILE_TOO_LARGE', 'Nội dung gửi lên quá lớn.');
  if (status >= 400 && status < 500)
    return new Refusal('INVALID_INPUT', 'Nội dung gửi lên không đúng JSON hoặc thiếu Content-Type.');
  return null;
}
