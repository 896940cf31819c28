import { join, resolve } from 'node:path';
import { DEFAULT_SCHEMA } from './database.ts';
import type { Gateway } from './gateway.ts';
import { MessageSettingError, readMessageSettings, type MessageSettings } from './message-settings.ts';
import { clockFrom, parseInstant, systemClock } from './now.ts';
import type { Clock } from './now.ts';
import { OutsideSettingError, readOutsideSettings, type OutsideSettings } from './outside-settings.ts';

/** What a copy of the program does: answer requests, run timers and the outbox, or both. */
export type ServerRole = 'web' | 'jobs' | 'all';

export interface ServerConfig {
  /** 0 takes any free port. */
  port: number;
  /** Address to listen on. */
  host: string;
  /** The machine's clock, or one running on from the given instant, or faster. */
  clock: Clock;
  /** Owner connection to a PostgreSQL ≥ 15; absent: the embedded server under `dataFolder`. */
  databaseUrl?: string;
  schema: string;
  /** Absolute. Holds the embedded database and the files. */
  dataFolder: string;
  /** Start without the demonstration people and dossiers. */
  empty: boolean;
  /** Start with the demonstration's people but none of their dossiers. */
  peopleOnly?: true;
  role: ServerRole;
  /** How browsers reach the program, without a slash at the end; absent: from host and port. */
  baseUrl?: string;
  /** A clamd that looks through every uploaded file; absent: files are not scanned. */
  scanner?: { host: string; port: number };
  /** What the bank signs its notices of payment with; absent: no bank is connected. */
  bankSecret?: string;
  /** What secrets are kept under in the database, 32 bytes; absent: a key made in the data folder. */
  sealKey?: Buffer;
  /** The national e-identity people sign in by; absent: nobody does, or in a demonstration its stand-in. */
  identity?: { issuer: string; clientId: string; clientSecret: string };
  /** A gateway for cards and wallets; absent: none are taken. */
  gateway?: Gateway;
  /** By what notices leave the house; absent: by the portal's inbox only, or in a demonstration by stand-ins. */
  messages?: MessageSettings;
  /** Systems outside that are connected; the others are stand-ins in a demonstration, else their paper is written down. */
  outside?: OutsideSettings;
  /** A trial: nothing leaves the house, and every message is kept to be looked at. */
  trialMessages?: true;
  /** The carrier results are sent by, and the key both sides sign with; absent: none is connected. */
  carrier?: { address: string; key: string };
}

/** Settings as texts, from the command line; what is absent there is looked up in the environment. */
export type ConfigTexts = { [setting in keyof typeof environment]?: string | boolean | undefined };

/** A setting that cannot be worked with. The message names it, Vietnamese first. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Where each setting stands in the environment: for passwords, which a command line shows to everybody, and for containers. */
export const environment = {
  port: 'MOTCUA_PORT',
  host: 'MOTCUA_HOST',
  at: 'MOTCUA_AT',
  pace: 'MOTCUA_PACE',
  'database-url': 'MOTCUA_DATABASE_URL',
  schema: 'MOTCUA_SCHEMA',
  data: 'MOTCUA_DATA',
  empty: 'MOTCUA_EMPTY',
  'people-only': 'MOTCUA_PEOPLE_ONLY',
  role: 'MOTCUA_ROLE',
  'base-url': 'MOTCUA_BASE_URL',
  scanner: 'MOTCUA_SCANNER',
  'bank-secret': 'MOTCUA_BANK_SECRET',
  gateway: 'MOTCUA_GATEWAY',
  'gateway-secret': 'MOTCUA_GATEWAY_SECRET',
  'seal-key': 'MOTCUA_SEAL_KEY',
  'identity-issuer': 'MOTCUA_IDENTITY_ISSUER',
  'identity-client': 'MOTCUA_IDENTITY_CLIENT',
  'identity-secret': 'MOTCUA_IDENTITY_SECRET',
  'sms-smpp': 'MOTCUA_SMS_SMPP',
  'sms-http': 'MOTCUA_SMS_HTTP',
  'sms-http-key': 'MOTCUA_SMS_HTTP_KEY',
  'zalo-http': 'MOTCUA_ZALO_HTTP',
  'zalo-http-key': 'MOTCUA_ZALO_HTTP_KEY',
  'mail-smtp': 'MOTCUA_MAIL_SMTP',
  messages: 'MOTCUA_MESSAGES',
  'post-http': 'MOTCUA_POST_HTTP',
  'post-http-key': 'MOTCUA_POST_HTTP_KEY',
} as const;

/** @throws {ConfigError} naming the first setting that is wrong */
export function readServerConfig(
  texts: ConfigTexts,
  env: Record<string, string | undefined> = process.env,
): ServerConfig {
  const text = (setting: keyof typeof environment) => {
    const given = texts[setting];
    // a switch that is not set on the command line may be set in the environment
    return given === undefined || given === false ? env[environment[setting]] || undefined : String(given);
  };
  const databaseUrl = text('database-url');
  const baseUrl = text('base-url');
  const scanner = text('scanner');
  const bankSecret = text('bank-secret');
  const gateway = readGateway(text('gateway'), text('gateway-secret'));
  const sealKey = text('seal-key');
  const identity = readIdentity(text('identity-issuer'), text('identity-client'), text('identity-secret'));
  const empty = readSwitch('empty', text('empty') ?? 'false');
  const messages = readMessages(text, empty);
  const outside = readOutside(env, empty);
  const carrier = readCarrier(text('post-http'), text('post-http-key'));
  return {
    port: readPort(text('port') ?? '8080'),
    host: text('host') ?? '127.0.0.1',
    clock: readClock(text('at'), readPace(text('pace') ?? '1', empty)),
    ...(databaseUrl === undefined ? {} : { databaseUrl: readDatabaseUrl(databaseUrl) }),
    schema: readSchema(text('schema') ?? DEFAULT_SCHEMA),
    dataFolder: resolve(text('data') ?? '.data'),
    empty,
    ...(readSwitch('people-only', text('people-only') ?? 'false') ? { peopleOnly: true } : {}),
    role: readRole(text('role') ?? 'all'),
    ...(baseUrl === undefined ? {} : { baseUrl: readBaseUrl(baseUrl) }),
    ...(scanner === undefined ? {} : { scanner: readScanner(scanner) }),
    ...(bankSecret === undefined ? {} : { bankSecret: readSecret(bankSecret) }),
    ...(gateway === undefined ? {} : { gateway }),
    ...(sealKey === undefined ? {} : { sealKey: readKey(sealKey) }),
    ...(identity === undefined ? {} : { identity }),
    ...(messages === undefined ? {} : { messages }),
    ...(outside === undefined ? {} : { outside }),
    ...(readTrial(text('messages') ?? 'send') ? { trialMessages: true } : {}),
    ...(carrier === undefined ? {} : { carrier }),
  };
}

/** Folder of the embedded database inside the data folder. */
export function embeddedFolder(config: Pick<ServerConfig, 'dataFolder'>): string {
  return join(config.dataFolder, 'postgres');
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    refuse('port', text, 'số từ 0 đến 65535', 'a number from 0 to 65535');
  return port;
}

function readClock(text: string | undefined, pace: number): Clock {
  if (text === undefined) return pace === 1 ? systemClock : clockFrom(new Date(), pace);
  try {
    return clockFrom(parseInstant(text), pace);
  } catch {
    return refuse(
      'at',
      text,
      'ngày như 2021-06-16 hoặc 2021-06-16T09:15:00+07:00',
      'a date or an instant like these',
    );
  }
}

/** Real dossiers live in real time. */
function readPace(text: string, empty: boolean): number {
  const pace = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || pace < 1 || pace > 86_400)
    return refuse('pace', text, 'số từ 1 đến 86400', 'a number from 1 to 86400');
  return empty && pace !== 1
    ? refuse('pace', text, 'dữ liệu minh họa (không dùng với --empty)', 'demonstration data, not --empty')
    : pace;
}

function readDatabaseUrl(text: string): string {
  const url = URL.parse(text);
  const right = url && ['postgres:', 'postgresql:'].includes(url.protocol);
  // The text is not repeated: it may hold a password.
  return right
    ? text
    : refuse('database-url', '…', 'postgres://user:password@host:5432/database', 'a URL like this');
}

function readSchema(text: string): string {
  return /^[a-z][a-z0-9_]{0,62}$/.test(text) && !text.startsWith('pg_')
    ? text
    : refuse('schema', text, 'chữ thường không dấu, số và _', 'small letters, digits and _');
}

function readRole(text: string): ServerRole {
  return text === 'web' || text === 'jobs' || text === 'all'
    ? text
    : refuse('role', text, 'web, jobs hoặc all', 'web, jobs or all');
}

function readBaseUrl(text: string): string {
  const url = URL.parse(text);
  return url && ['http:', 'https:'].includes(url.protocol)
    ? url.href.replace(/\/+$/, '')
    : refuse('base-url', text, 'https://motcua.example.vn', 'a URL like this');
}

function readScanner(text: string): { host: string; port: number } {
  const [, host, port] = /^([\w.-]+):(\d{1,5})$/.exec(text) ?? [];
  return host === undefined
    ? refuse('scanner', text, 'máy:cổng của clamd, như 127.0.0.1:3310', 'host:port of a clamd')
    : { host, port: Number(port) };
}

const SHORTEST_SECRET = 24;

function readSecret(text: string): string {
  if (text.length >= SHORTEST_SECRET) return text;
  const [vi, en] = [`ít nhất ${SHORTEST_SECRET} ký tự`, `at least ${SHORTEST_SECRET} characters`];
  // in the environment only: a command line shows it to everybody
  throw new ConfigError(`${environment['bank-secret']}: cần ${vi} (expected ${en})`);
}

/** As `openssl rand -base64 32` prints it. */
function readKey(text: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length === 32) return key;
  // in the environment only, and nothing of it is repeated
  throw new ConfigError(
    `${environment['seal-key']}: cần 32 byte viết bằng base64 (expected 32 bytes in base64, as of openssl rand -base64 32)`,
  );
}

/** As `https://host/pay?merchant=CODE&ask=https://host/transaction`, with its secret; both or neither. */
function readGateway(text?: string, secret?: string): Gateway | undefined {
  if (text === undefined && secret === undefined) return undefined;
  const url = URL.parse(text ?? '');
  const merchant = url?.searchParams.get('merchant') ?? '';
  const askUrl = url?.searchParams.get('ask') ?? '';
  if (
    url === null ||
    secret === undefined ||
    merchant === '' ||
    ![url.protocol, askUrl].every((one) => /^https?:/.test(one))
  )
    // nothing of the secret is repeated
    throw new ConfigError(
      `${environment.gateway}, ${environment['gateway-secret']}: cần https://…/pay?merchant=MÃ&ask=https://…/transaction và khóa chung (expected an address with merchant and ask, and a secret)`,
    );
  return { payUrl: `${url.origin}${url.pathname}`, askUrl, merchant, secret };
}

/** All three or none: half a connection would be found out by the first person who signs in. */
function readIdentity(issuer?: string, clientId?: string, clientSecret?: string): ServerConfig['identity'] {
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  const protocol = URL.parse(issuer ?? '')?.protocol ?? '';
  if (
    issuer !== undefined &&
    clientId !== undefined &&
    clientSecret !== undefined &&
    /^https?:$/.test(protocol)
  )
    return { issuer, clientId, clientSecret };
  const names = ['identity-issuer', 'identity-client', 'identity-secret'] as const;
  // in the environment only: a command line shows a secret to everybody, and nothing of it is repeated
  throw new ConfigError(
    `${names.map((name) => environment[name]).join(', ')}: cần địa chỉ https, mã khách và khóa (expected an https address, a client id and a secret)`,
  );
}

/** Address and key, or neither. */
function readCarrier(address?: string, key?: string): ServerConfig['carrier'] {
  if (address === undefined && key === undefined) return undefined;
  const protocol = URL.parse(address ?? '')?.protocol ?? '';
  if (
    address !== undefined &&
    key !== undefined &&
    key.length >= SHORTEST_SECRET &&
    /^https?:$/.test(protocol)
  )
    return { address: address.replace(/\/+$/, ''), key };
  // in the environment only: nothing of the key is repeated
  throw new ConfigError(
    `${environment['post-http']}, ${environment['post-http-key']}: cần địa chỉ https và khóa ít nhất ${SHORTEST_SECRET} ký tự (expected an https address and a key of at least ${SHORTEST_SECRET} characters)`,
  );
}

const MESSAGE_SETTINGS = {
  smsSmpp: ['sms-smpp', 'smpp://user:password@host:2775?from=MOTCUA'],
  smsHttp: ['sms-http', 'https://sms.example.vn/messages'],
  smsKey: ['sms-http-key', 'một khóa'],
  zaloHttp: ['zalo-http', 'https://zalo.example.vn/messages'],
  zaloKey: ['zalo-http-key', 'một khóa'],
  mailSmtp: ['mail-smtp', 'smtp://user:password@host:587?from=motcua@tinh.example.vn'],
} as const;

/** Invented people have numbers that somebody else may have: nothing leaves a demonstration. */
function readMessages(
  text: (setting: keyof typeof environment) => string | undefined,
  empty: boolean,
): MessageSettings | undefined {
  try {
    const messages = readMessageSettings({
      smsSmpp: text('sms-smpp'),
      smsHttp: text('sms-http'),
      smsKey: text('sms-http-key'),
      zaloHttp: text('zalo-http'),
      zaloKey: text('zalo-http-key'),
      mailSmtp: text('mail-smtp'),
    });
    if (messages === undefined || empty) return messages;
  } catch (error) {
    if (!(error instanceof MessageSettingError)) throw error;
    const [setting, example] = MESSAGE_SETTINGS[error.setting];
    // in the environment only, and nothing of it is repeated
    throw new ConfigError(`${environment[setting]}: cần dạng ${example} (expected like this)`);
  }
  throw new ConfigError(
    'MOTCUA_SMS_SMPP, MOTCUA_SMS_HTTP, MOTCUA_ZALO_HTTP, MOTCUA_MAIL_SMTP: chỉ dùng với MOTCUA_EMPTY=true, không gửi tin thật từ bản minh họa (not from a demonstration)',
  );
}

function readTrial(text: string): boolean {
  return (
    text === 'inbox' || (text !== 'send' && refuse('messages', text, 'inbox hoặc send', 'inbox or send'))
  );
}

function readOutside(env: Record<string, string | undefined>, empty: boolean): OutsideSettings | undefined {
  try {
    return readOutsideSettings(env, empty);
  } catch (error) {
    throw error instanceof OutsideSettingError ? new ConfigError(error.message) : error;
  }
}

function readSwitch(setting: string, text: string): boolean {
  if (['true', '1'].includes(text)) return true;
  if (['false', '0'].includes(text)) return false;
  return refuse(setting, text, 'true hoặc false', 'true or false');
}

function refuse(setting: string, text: string, vi: string, en: string): never {
  throw new ConfigError(`--${setting} ${text}: cần ${vi} (expected ${en})`);
}
