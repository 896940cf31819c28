import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { promisify } from 'node:util';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { MailSettings } from '../platform/mail-settings.ts';
import { mailProvider } from './mail-provider.ts';
import type { Provider } from './provider.ts';

const NOW = new Date('2026-12-07T08:00:00+07:00');
const LETTER = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  to: 'lan@example.vn',
  subject: 'Thông báo về hồ sơ H05.170.1-261207-0001',
  text: 'Hồ sơ H05.170.1-261207-0001 đã có kết quả. Nhận tại <Bộ phận Một Cửa> & mang giấy hẹn.',
};

/** Mail servers that do as they are told. */
const told = { taken: [] as ParsedMail[], rcpt: 0, data: 0, cutAfterTaking: false };
let folder: string;
let secrets: { key: string; cert: string };
const servers: SMTPServer[] = [];
const providers: Provider[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mail-'));
  const files = { key: join(folder, 'key.pem'), cert: join(folder, 'cert.pem') };
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
    ...[
      '-keyout',
      files.key,
      '-out',
      files.cert,
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost',
    ],
  ]);
  secrets = { key: await readFile(files.key, 'utf8'), cert: await readFile(files.cert, 'utf8') };
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => Object.assign(told, { taken: [], rcpt: 0, data: 0, cutAfterTaking: false }));
afterEach(async () => {
  setDefaultCACertificates(getCACertificates('bundled'));
  await Promise.all(providers.splice(0).map((one) => one.close?.()));
  await Promise.all(servers.splice(0).map((one) => new Promise<void>((done) => one.close(() => done()))));
});

const refusal = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });

async function serve(options: SMTPServerOptions = {}): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    ...secrets,
    ...options,
    onAuth: ({ username, password }, _session, done) =>
      username === 'motcua' && password === 'mat khau' ? done(null, { user: 'motcua' }) : done(refusal(535)),
    onRcptTo: (_address, _session, done) => done(told.rcpt === 0 ? null : refusal(told.rcpt)),
    onData: async (stream, session, done) => {
      const mail = await simpleParser(stream);
      if (told.data !== 0) return done(refusal(told.data));
      told.taken.push(mail);
      if (!told.cutAfterTaking) return done();
      const connection = [...server.connections].find(({ id }) => id === session.id);
      (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
    },
  });
  server.on('error', () => undefined);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.server.address() as AddressInfo).port;
}

function mailBy(port: number, settings: Partial<MailSettings> = {}): Provider {
  const provider = mailProvider('mail-smtp', {
    ...{ host: 'localhost', port, tls: 'NONE', login: null, from: 'motcua@tinh.example.vn', perSecond: 100 },
    ...settings,
  });
  providers.push(provider);
  return provider;
}

test('a notice leaves as plain text and the same as HTML, under an id that follows from the message', async () => {
  const provider = mailBy(await serve());
  expect(await provider.send(LETTER, NOW)).toEqual({ ref: `<${LETTER.id}@tinh.example.vn>`, askAt: null });
  const [mail] = told.taken;
  expect(mail).toMatchObject({
    subject: LETTER.subject,
    messageId: `<${LETTER.id}@tinh.example.vn>`,
    from: { value: [{ address: 'motcua@tinh.example.vn', name: 'Một Cửa' }] },
    date: NOW,
  });
  expect(mail?.to).toMatchObject({ value: [{ address: 'lan@example.vn' }] });
  expect(mail?.text).toContain(LETTER.text);
  expect(mail?.html).toContain('&lt;Bộ phận Một Cửa&gt; &amp; mang giấy hẹn');
  expect(mail?.html).not.toMatch(/http|src=|href=/);
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  expect(await provider.ask('', NOW)).toMatchObject({ state: 'SENT', askAt: null });
});

test('a connection that breaks after the mail was taken: sent again, the mailbox knows it by its id', async () => {
  const provider = mailBy(await serve());
  told.cutAfterTaking = true;
  await expect(provider.send(LETTER, NOW)).rejects.toThrow('Không kết nối được máy chủ thư');
  told.cutAfterTaking = false;
  await provider.send(LETTER, NOW);
  expect(told.taken.length).toBe(2);
  expect(new Set(told.taken.map(({ messageId }) => messageId)).size).toBe(1);
});

test.each([
  [{ rcpt: 550 }, 'Máy chủ thư không nhận địa chỉ này (mã 550)'],
  [{ data: 552 }, 'Máy chủ thư không nhận thư này (mã 552)'],
] as const)('what is refused for good has failed at once: %o', async (refuses, failure) => {
  const provider = mailBy(await serve());
  Object.assign(told, refuses);
  expect(await provider.send(LETTER, NOW)).toEqual({ failure });
});

test.each([
  [{ rcpt: 451 }, 'Máy chủ thư chưa nhận thư (mã 451)'],
  [{ data: 452 }, 'Máy chủ thư chưa nhận thư (mã 452)'],
] as const)('what is refused for now is tried again: %o', async (refuses, cause) => {
  const provider = mailBy(await serve());
  Object.assign(told, refuses);
  await expect(provider.send(LETTER, NOW)).rejects.toThrow(cause);
});

test('a key that is wrong is the province’s fault and not the mail’s: tried again, and nothing of the key is told', async () => {
  const provider = mailBy(await serve({ allowInsecureAuth: true }), {
    login: { user: 'motcua', password: 'sai' },
  });
  await expect(provider.send(LETTER, NOW)).rejects.toThrow(/^Máy chủ thư chưa nhận thư \(mã 535\)$/);
});

test('an address that hides a second one reaches nobody else', async () => {
  const provider = mailBy(await serve());
  await provider.send({ ...LETTER, to: 'lan@example.vn, la@example.vn' }, NOW).catch(() => undefined);
  await provider.send({ ...LETTER, to: 'lan@example.vn\r\nBcc: la@example.vn' }, NOW).catch(() => undefined);
  const receivers = told.taken
    .flatMap(({ to }) => (Array.isArray(to) ? to : [to]))
    .flatMap((one) => one?.value ?? []);
  expect(receivers.map(({ address }) => address)).not.toContain('la@example.vn');
});

test('without TLS nothing is said where TLS is demanded; neither to a certificate nobody vouches for', async () => {
  const open = mailBy(await serve({ disabledCommands: ['STARTTLS'] }), { tls: 'STARTTLS' });
  await expect(open.send(LETTER, NOW)).rejects.toThrow('Máy chủ thư chưa nhận thư (mã 500)');
  const unknown = mailBy(await serve(), { tls: 'STARTTLS' });
  await expect(unknown.send(LETTER, NOW)).rejects.toThrow('Không kết nối được máy chủ thư');
  expect(told.taken).toEqual([]);
});

test.each(['STARTTLS', 'WHOLE'] as const)('under %s, with user and key', async (tls) => {
  const port = await serve({ authOptional: false, secure: tls === 'WHOLE' });
  setDefaultCACertificates([...getCACertificates('bundled'), secrets.cert]);
  const provider = mailBy(port, { tls, login: { user: 'motcua', password: 'mat khau' } });
  expect(await provider.send(LETTER, NOW)).toHaveProperty('ref');
  expect(told.taken.length).toBe(1);
});
