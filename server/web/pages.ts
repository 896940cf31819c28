import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import { createClient, ProblemError, type Client } from '@motcua/contract/client';
import { MAX_FILE_BYTES } from '@motcua/contract/file';
import { OPERATIONS } from '@motcua/contract/operations';
import type { Page, PageFile, PageReply, PageRequest, PortalProgram } from '@motcua/contract/page';
import type { WhoAmI } from '@motcua/contract/session';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemOf, Refusal } from '../platform/refusal.ts';
import { isSentBytes } from '../platform/sent-bytes.ts';
import { browserSecret, csrfMatches, csrfToken, sessionToken, setSession } from './cookies.ts';
import { deviceOf } from './device.ts';
import { lookOf, rememberLook } from './look.ts';
import type { Door } from './door.ts';

const LANG_COOKIE = 'motcua_lang';
const LIMITED = new Set([
  'POST /dang-nhap',
  'POST /khoi-phuc',
  'GET /dang-nhap/vneid',
  'GET /dang-nhap/vneid/tro-ve',
  'GET /tra-cuu',
  'GET /tra-cuu/:code',
  'GET /ban-sao',
  'GET /ban-sao/:code',
  'GET /chup/:token',
  'POST /chup/:token',
]);

/** The portal's pages, answered inside this program through the same typed client, with the same checks and rights. */
export async function pages(app: FastifyInstance, door: Door, portal: PortalProgram): Promise<void> {
  await app.register(multipart, { limits: { fileSize: MAX_FILE_BYTES, files: 20 } });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 1_048_576 },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  for (const [name, asset] of portal.assets)
    app.get(`/tinh/${name}`, (_request, reply) =>
      reply
        .type(asset.type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(Buffer.from(asset.bytes)),
    );
  for (const page of portal.pages) {
    const limited = LIMITED.has(`${page.method} ${page.path}`);
    app.route({
      method: page.method,
      url: page.path,
      ...(limited ? { config: { rateLimit: { max: 60, timeWindow: 60_000 } } } : {}),
      handler: (request, reply) => answer(door, page, request, reply),
    });
  }
}

async function answer(
  door: Door,
  page: Page,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { form, files } =
    page.method === 'POST' ? await posted(request) : { form: new URLSearchParams(), files: [] };
  const asked = await pageRequest(door, request, reply, form, files);
  if (page.method === 'POST' && !csrfMatches(request, form.get('_csrf')))
    throw new Refusal('CSRF', 'Trang đã mở quá lâu. Quay lại, tải lại trang rồi bấm lần nữa.');
  return send(door, reply, await page.answer(asked));
}

export async function pageRequest(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  form: URLSearchParams,
  files: readonly PageFile[],
): Promise<PageRequest> {
  const session = sessionToken(request);
  const client = clientOf(door, {
    token: session?.token ?? null,
    requestId: request.id,
    device: deviceOf(request.headers['user-agent']),
  });
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  let csrf: string | undefined;
  let browser: string | undefined;
  const [theme, account] = await Promise.all([
    client.getTheme({}),
    session === null ? null : accountOf(client),
  ]);
  return {
    method: request.method === 'POST' ? 'POST' : 'GET',
    path: request.url.split('?')[0] ?? '/',
    params: request.params as Record<string, string>,
    query,
    form,
    files,
    lang: langOf(request, reply, query),
    look: lookOf(request),
    theme,
    account,
    // only a page with a form gives the browser a cookie
    get csrf() {
      return (csrf ??= csrfToken(request, reply, door.secure));
    },
    get browser() {
      return (browser ??= browserSecret(request, reply, door.secure));
    },
    origin: door.services.origin,
    client,
  };
}

async function accountOf(client: Client): Promise<WhoAmI | null> {
  return client.whoAmI({}).catch((error: unknown) => {
    if (error instanceof ProblemError && error.problem.code === 'UNAUTHENTICATED') return null;
    throw error;
  });
}

/** ?lang=en chooses and is remembered; otherwise what was chosen, otherwise Vietnamese. */
function langOf(request: FastifyRequest, reply: FastifyReply, query: URLSearchParams): 'vi' | 'en' {
  const asked = query.get('lang');
  if (asked === 'vi' || asked === 'en') {
    void reply.setCookie(LANG_COOKIE, asked, { path: '/', sameSite: 'lax', maxAge: 31_536_000 });
    return asked;
  }
  return request.cookies[LANG_COOKIE] === 'en' ? 'en' : 'vi';
}

async function posted(request: FastifyRequest): Promise<{ form: URLSearchParams; files: PageFile[] }> {
  if (!request.isMultipart())
    return {
      form: request.body instanceof URLSearchParams ? composed(request.body) : new URLSearchParams(),
      files: [],
    };
  const form = new URLSearchParams();
  const files: PageFile[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'field') form.append(part.fieldname, String(part.value).normalize('NFC'));
    else if (part.filename !== '')
      files.push({
        field: part.fieldname,
        name: part.filename.normalize('NFC'),
        bytes: new Uint8Array(await part.toBuffer()),
      });
    else part.file.resume();
  }
  return { form, files };
}

const composed = (form: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...form].map(([name, value]): [string, string] => [name, value.normalize('NFC')]));

async function send(door: Door, reply: FastifyReply, answered: PageReply): Promise<FastifyReply> {
  switch (answered.kind) {
    case 'HTML':
      return reply
        .status(answered.status)
        .type('text/html; charset=utf-8')
        .header('cache-control', 'private, no-cache')
        .send(answered.html);
    case 'REDIRECT':
      if (answered.session !== undefined) setSession(reply, answered.session?.token ?? null, door.secure);
      if (answered.look !== undefined) rememberLook(reply, answered.look);
      return reply.redirect(answered.to, 303);
    case 'BYTES':
      return reply
        .type(answered.type)
        .header(
          'cache-control',
          answered.type.startsWith('text/css') ? 'public, max-age=300' : 'private, no-store',
        )
        .header(
          'content-disposition',
          `${answered.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(answered.name)}`,
        )
        .send(Buffer.from(answered.bytes));
  }
}

/** The typed client of one caller, in process: what HTTP would carry is handed over as it is. */
function clientOf(
  door: Door,
  { requestId, ...caller }: { token: string | null; requestId: string; device: string | undefined },
): Client {
  return createClient(async (operation, input, options) => {
    try {
      const defined = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      const key = OPERATIONS[operation].method === 'POST' ? (options.idempotencyKey ?? randomUUID()) : null;
      const result = await door.call({
        operation,
        input: defined,
        fromText: false,
        ...caller,
        requestId,
        key,
        bytes: options.bytes === undefined ? null : chunks(options.bytes),
      });
      return isSentBytes(result) ? result.bytes : result;
    } catch (error) {
      throw error instanceof Refusal ? new ProblemError(problemOf(error, requestId)) : error;
    }
  });
}

async function* chunks(bytes: Uint8Array | Blob): AsyncGenerator<Uint8Array> {
  yield bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes;
}
