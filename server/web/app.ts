import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { PortalProgram } from '@motcua/contract/page';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../platform/log.ts';
import { requests } from '../platform/metrics.ts';
import { api, problemReply } from './api.ts';
import { PRACTICE } from './cookies.ts';
import { desk } from './desk.ts';
import { docs } from './docs.ts';
import type { Door } from './door.ts';
import { health } from './health.ts';
import { pageRequest, pages } from './pages.ts';

export interface WebOptions {
  log: Log;
  portal: PortalProgram;
  /** Folder of the built desk. */
  deskFolder: string;
  version: string;
  /** The way into the practice room; absent: there is none. */
  practice?: Pick<Door, 'call' | 'secure'>;
  /** A service of its own below a path of this site, which reads its requests itself; absent: there is none. */
  guest?: { path: string; answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> };
  /** Origin of the gateway people are sent to; absent: there is none. */
  payAt?: string;
  /** Without them only health and figures are answered: a copy that runs jobs. */
  faces: boolean;
}

/** The HTTP program: API, portal, desk, health. */
export async function openWeb(
  door: Door,
  { log, portal, deskFolder, version, faces, practice, guest, payAt }: WebOptions,
): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: 'loopback',
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 200 },
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      // whoever pays is sent on to the gateway
      directives: { ...CSP, formAction: payAt === undefined ? SELF : [...SELF, payAt] },
    },
    strictTransportSecurity: door.secure,
    crossOriginEmbedderPolicy: false,
  });
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    requests.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1_000,
    );
    done();
  });
  app.setErrorHandler(async (error, request, reply) => {
    const { status, problem } = problemReply(error, request);
    if (status >= 500)
      request.log.error(
        { err: error, route: request.routeOptions.url, requestId: request.id },
        'request failed',
      );
    if (isApi(request.url)) return reply.status(status).type('application/problem+json').send(problem);
    return failurePage(status, request, reply);
  });
  app.setNotFoundHandler(async (request, reply) => {
    if (!isApi(request.url)) return failurePage(404, request, reply);
    return reply.status(404).type('application/problem+json').send({
      type: '/errors/NOT_FOUND',
      code: 'NOT_FOUND',
      status: 404,
      title: 'Không tìm thấy',
      titleEn: 'Not found',
      detail: 'Không có địa chỉ này. Xem /api/docs.',
      requestId: request.id,
    });
  });
  health(app, door);
  if (!faces) return app;
  docs(app, version);
  api(app, door);
  if (practice !== undefined)
    await app.register(async (room) => api(room, practice, PRACTICE), { prefix: PRACTICE.path });
  if (guest !== undefined) await letIn(app, guest);
  await desk(app, deskFolder);
  await pages(app, door, portal);
  return app;

  async function failurePage(
    status: number,
    request: Parameters<typeof pageRequest>[1],
    reply: Parameters<typeof pageRequest>[2],
  ) {
    const asked = await pageRequest(door, request, reply, new URLSearchParams(), []).catch(() => null);
    if (asked === null)
      return reply
        .status(status)
        .type('text/plain; charset=utf-8')
        .send('Hệ thống đang tạm gián đoạn. Đợi một phút rồi tải lại trang.\n');
    return reply
      .status(status)
      .type('text/html; charset=utf-8')
      .send(portal.failure(asked, status, request.id));
  }
}

/** Before anything of a request is read. What goes wrong there is told as any fault of ours is. */
async function letIn(
  app: FastifyInstance,
  { path, answer }: NonNullable<WebOptions['guest']>,
): Promise<void> {
  await app.register(async (room) => {
    room.addHook('onRequest', async (request, reply) => {
      reply.hijack();
      try {
        await answer(request.raw, reply.raw);
      } catch (error) {
        request.log.error({ err: error, route: `${path}/*`, requestId: request.id }, 'request failed');
        if (!reply.raw.headersSent) reply.raw.writeHead(500);
        reply.raw.end();
      }
    });
    room.all(`${path}/*`, () => undefined);
  });
}

/** Programs read problems; people get a page. */
const isApi = (url: string): boolean => url.replace(PRACTICE.path, '').startsWith('/api/');

const SELF = ["'self'"];
const CSP = {
  defaultSrc: SELF,
  scriptSrc: SELF,
  // the desk's component library sets sizes on elements
  styleSrc: [...SELF, "'unsafe-inline'"],
  imgSrc: [...SELF, 'data:', 'blob:'],
  fontSrc: SELF,
  connectSrc: SELF,
  frameSrc: [...SELF, 'blob:'],
  objectSrc: SELF,
  frameAncestors: SELF,
  formAction: SELF,
  baseUri: SELF,
  upgradeInsecureRequests: null,
};
