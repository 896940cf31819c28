import { OPERATIONS } from '@motcua/contract/operations';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GUARDIAN, NAM_SON, PDF } from '../testing/dossier.ts';
import { openSite, type Site } from '../testing/http.ts';
import { province, type Province } from '../testing/province.ts';
import { PASSWORD } from '../testing/password.ts';

let here: Province;
let site: Site;
let bearer: string;
beforeAll(async () => {
  here = await province();
  site = await openSite(here);
  bearer = `Bearer ${await here.token('cd.lan')}`;
});
afterAll(async () => {
  await site.close();
  await here.close();
});

const typeOf = (schema: object): unknown => ('type' in schema ? schema.type : undefined);

const DRAFT = { procedureCode: GUARDIAN, intakeUnit: NAM_SON };
let key = 0;
beforeEach(() => {
  key += 1;
});
const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  site.app.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    headers: { 'content-type': 'application/json', 'idempotency-key': `http-${key}`, ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
const get = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url, headers });

describe('sessions', () => {
  test('a browser gets a cookie no script reads, and no token', async () => {
    const reply = await post('/session', { username: 'qu.minh', password: PASSWORD });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).not.toHaveProperty('token');
    const [cookie] = reply.cookies;
    expect(cookie).toMatchObject({ name: 'motcua', httpOnly: true, sameSite: 'Lax', path: '/' });
    const me = await get('/api/v1/session', { cookie: `motcua=${cookie?.value ?? ''}` });
    expect(me.json()).toMatchObject({ username: 'qu.minh' });
  });

  test('over HTTPS the cookie travels over HTTPS only', async () => {
    here.services.origin = 'https://motcua.example.vn';
    const { openDoor } = await import('./index.ts');
    const { ACTS } = await import('../operations.ts');
    const secure = await openSite({ ...here, door: openDoor(here.services, ACTS, here.clock) });
    const reply = await secure.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username: 'qu.minh', password: PASSWORD },
    });
    expect(reply.cookies[0]).toMatchObject({ secure: true });
    expect(reply.headers['strict-transport-security']).toBeDefined();
    await secure.close();
    here.services.origin = 'http://127.0.0.1:8080';
  });

  test('a program gets a bearer token and no cookie', async () => {
    const reply = await post('/session', { username: 'qu.minh', password: PASSWORD, as: 'PROGRAM' });
    expect(reply.cookies).toEqual([]);
    const { token } = reply.json<{ token: string }>();
    expect((await get('/api/v1/session', { authorization: `Bearer ${token}` })).statusCode).toBe(200);
  });

  test('signing out takes the cookie away', async () => {
    const token = await here.token('cd.bay');
    const reply = await post('/session/end', {}, { cookie: `motcua=${token}`, 'x-motcua': '1' });
    expect(reply.statusCode).toBe(200);
    expect(reply.cookies[0]).toMatchObject({ name: 'motcua', value: '' });
    expect((await get('/api/v1/session', { cookie: `motcua=${token}` })).statusCode).toBe(401);
  });
});

describe('requests other sites make', () => {
  test('a cookie without the header of our pages is refused; with it, or with bearer, it goes', async () => {
    const cookie = `motcua=${await here.token('cd.lan')}`;
    const refused = await post('/dossiers', DRAFT, { cookie });
    expect(refused.statusCode).toBe(403);
    expect(refused.json()).toMatchObject({ code: 'CSRF' });
    expect((await post('/dossiers', DRAFT, { cookie, 'x-motcua': '1' })).statusCode).toBe(200);
    key += 1;
    expect((await post('/dossiers', DRAFT, { authorization: bearer })).statusCode).toBe(200);
    expect((await get('/api/v1/my/dossiers', { cookie })).statusCode).toBe(200);
  });

  test('a form of the portal repeats the token of its page', async () => {
    const page = await get('/');
    const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const cookie = page.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    expect(page.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    const send = (csrf: string, jar: string) =>
      site.app.inject({
        method: 'POST',
        url: '/gui',
        headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: jar },
        payload: new URLSearchParams({ _csrf: csrf, text: 'Hòa'.normalize('NFD') }).toString(),
      });
    const sent = await send(token, cookie);
    expect(sent.statusCode).toBe(200);
    expect(sent.body).toContain('Hòa'.normalize('NFC'));
    expect((await send('x', cookie)).statusCode).toBe(403);
    expect((await send(token, '')).statusCode).toBe(403);
  });
});

describe('problems', () => {
  test('have the shape of RFC 9457, in Vietnamese and English, with what to do', async () => {
    const reply = await post('/dossiers', { ...DRAFT, procedureCode: '9.999999' }, { authorization: bearer });
    expect(reply.statusCode).toBe(404);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toEqual({
      type: '/errors/UNKNOWN_PROCEDURE',
      code: 'UNKNOWN_PROCEDURE',
      status: 404,
      title: 'Không có thủ tục này',
      titleEn: 'No such procedure',
      detail: expect.stringContaining('9.999999'),
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  test('a POST without Idempotency-Key', async () => {
    const send = (value: string) =>
      post('/dossiers', DRAFT, { authorization: bearer, 'idempotency-key': value });
    expect((await send('')).json()).toMatchObject({ code: 'KEY_MISSING', status: 400 });
    expect((await send('x'.repeat(201))).json()).toMatchObject({ code: 'KEY_MISSING' });
    expect((await send('x'.repeat(200))).statusCode).toBe(200);
  });

  test('broken JSON, no JSON, JSON that is no object', async () => {
    for (const payload of ['{"procedureCode":', '', '[1,2]', '"text"', 'null']) {
      const reply = await post('/dossiers', payload, { authorization: bearer });
      expect(reply.json(), payload).toMatchObject({ code: 'INVALID_INPUT', status: 400 });
    }
    const typed = await post('/dossiers', 'a=1', { authorization: bearer, 'content-type': 'text/css' });
    expect(typed.json()).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('JSON of more than a megabyte', async () => {
    const reply = await post(
      '/dossiers',
      { ...DRAFT, extra: 'x'.repeat(1_100_000) },
      { authorization: bearer },
    );
    expect(reply.json()).toMatchObject({ code: 'FILE_TOO_LARGE', status: 413 });
  });

  test('a field the contract does not name is left out, also one that would be dangerous', async () => {
    const payload = JSON.stringify({ ...DRAFT, state: 'RETURNED', code: 'x' }).replace(
      '{',
      '{"__proto__":{"caller":null},',
    );
    const reply = await post('/dossiers', payload, { authorization: bearer });
    if (reply.statusCode === 200) expect(reply.json()).toMatchObject({ state: 'DRAFT', code: null });
    else expect(reply.json()).toMatchObject({ code: 'INVALID_INPUT' });
    key += 1;
    const plain = await post('/dossiers', { ...DRAFT, state: 'RETURNED' }, { authorization: bearer });
    expect(plain.json()).toMatchObject({ state: 'DRAFT' });
  });

  test('a fault of ours tells nothing of itself but a number to call with', async () => {
    const reply = await get('/hong');
    expect(reply.statusCode).toBe(500);
    expect(reply.body).toMatch(/^<h1>500<\/h1>/);
    expect(reply.body).not.toContain('a page that breaks');
  });

  test('an address that does not exist', async () => {
    expect((await get('/api/v1/khong-co')).json()).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    expect((await get('/khong-co')).body).toContain('<h1>404</h1>');
  });
});

describe('numbers and times in an address', () => {
  const work = async (query: string) =>
    get(`/api/v1/work?${query}`, { authorization: `Bearer ${await here.token('qu.minh')}` });
  test('are read as numbers and times', async () => {
    expect((await work('queue=INTAKE&limit=10')).statusCode).toBe(200);
    expect((await work('queue=INTAKE&dueBefore=2026-12-10T17:00:00%2B07:00')).statusCode).toBe(200);
  });
  test.each([
    'queue=INTAKE&limit=abc',
    'queue=INTAKE&limit=0',
    'queue=INTAKE&limit=1e9',
    'queue=KHONG_CO',
    'limit=10',
    'queue=INTAKE&dueBefore=hom-qua',
    'queue=INTAKE&dueBefore=2026-13-45T00:00:00Z',
    'queue=INTAKE&after=x',
  ])('%s is refused, not a fault of ours', async (query) => {
    const reply = await work(query);
    expect(reply.json()).toMatchObject({ code: 'INVALID_INPUT', status: 400 });
  });
  test.each(
    Object.entries(OPERATIONS).flatMap(([id, { method, path, input }]) =>
      Object.entries(input.properties)
        .filter(([name, schema]) => path.includes(`{${name}}`) && typeOf(schema) === 'integer')
        .map(([name]) => [id, method, path.replace(`{${name}}`, '1'), name] as const),
    ),
  )('%s: %s %s reads the number in its address', async (_, method, path, name) => {
    const reply = await site.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        authorization: `Bearer ${await here.token('qt.vu')}`,
        'content-type': 'application/json',
        'idempotency-key': `number-${key}`,
      },
      ...(method === 'GET' ? {} : { payload: '{}' }),
    });
    const { fields = [] } = reply.json<{ fields?: { field: string }[] }>();
    expect(fields.map(({ field }) => field)).not.toContain(name);
    expect(reply.statusCode).toBeLessThan(500);
  });
  test('an id that is none', async () => {
    const reply = await get('/api/v1/dossiers/123', { authorization: bearer });
    expect(reply.json()).toMatchObject({ code: 'INVALID_INPUT' });
  });
  test('an earlier page of one’s dossiers', async () => {
    const before = (text: string) =>
      get(`/api/v1/my/dossiers?before=${encodeURIComponent(text)}`, { authorization: bearer });
    expect((await before('2026-12-08T00:00:00+07:00')).statusCode).toBe(200);
    expect((await before('2026-02-30T00:00:00+07:00')).statusCode).toBeLessThan(500);
    expect((await before('hom-qua')).statusCode).toBe(400);
  });
});

describe('files', () => {
  test('a part goes up as raw bytes and comes back as the kind of file it is', async () => {
    const { dossierId } = (await post('/dossiers', DRAFT, { authorization: bearer })).json<{
      dossierId: string;
    }>();
    key += 1;
    const begun = await post(
      `/dossiers/${dossierId}/uploads`,
      { name: 'a.pdf', size: PDF.length },
      { authorization: bearer },
    );
    const { uploadId } = begun.json<{ uploadId: string }>();
    const put = (headers: Record<string, string>, payload?: Buffer | string) =>
      site.app.inject({
        method: 'PUT',
        url: `/api/v1/uploads/${uploadId}?offset=0`,
        headers: { authorization: bearer, ...headers },
        ...(payload === undefined ? {} : { payload }),
      });
    expect((await put({})).json()).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await put({ 'content-type': 'application/json' }, '{}')).json()).toMatchObject({
      code: 'INVALID_INPUT',
    });
    const stored = await put({ 'content-type': 'application/octet-stream' }, Buffer.from(PDF));
    const { file } = stored.json<{ file: { id: string } }>();
    const reply = await get(`/api/v1/files/${file.id}`, { authorization: bearer });
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "inline; filename*=UTF-8''a.pdf",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(reply.rawPayload).toEqual(Buffer.from(PDF));
  });
});

describe('whoever runs the program', () => {
  test('sees that it lives, that it is ready, and its figures', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await get('/readyz')).json()).toEqual({ status: 'ready' });
    const metrics = await get('/metrics');
    expect(metrics.statusCode).toBe(200);
    expect(metrics.body).toContain('route="/api/v1/dossiers"');
    expect(metrics.body).not.toMatch(/route="[^"]*[0-9a-f]{8}-[0-9a-f]{4}/);
  });
});

test('guessing codes of dossiers soon comes to an end', async () => {
  const ask = () => get('/api/v1/track/NT-2222-2222-2222');
  const replies: Awaited<ReturnType<typeof ask>>[] = [];
  for (let time = 0; time < 61; time++) replies.push(await ask());
  expect(replies.filter((reply) => reply.statusCode === 404)).toHaveLength(60);
  const last = replies.find((reply) => reply.statusCode === 429);
  expect(last?.json()).toMatchObject({ code: 'TOO_MANY', detail: 'Đợi một phút rồi thử lại.' });
  expect(last?.headers['retry-after']).toBeDefined();
});
