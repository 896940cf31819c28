import { pino } from 'pino';
import type { DestinationStream, Logger, LoggerOptions } from 'pino';

export type Log = Logger;

export interface LogOptions {
  /** 'silent' writes nothing. Default 'info'. */
  level?: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  /** Default standard output. */
  destination?: DestinationStream;
}

/**
 * The program's log: one JSON object a line. It never carries personal data, whatever is handed to it
 * (Decree 13/2023, art. 26): every finished line passes {@link withoutPersonalData}.
 */
export function openLog(options: LogOptions = {}): Log {
  const settings: LoggerOptions = {
    level: options.level ?? 'info',
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError, error: describeError },
    hooks: { streamWrite: (line) => `${JSON.stringify(withoutPersonalData(JSON.parse(line)))}\n` },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}

/** Fields that hold a person, a secret or what a citizen wrote, under any spelling of theirs we use. */
const personalField =
  /^(?:(?:\w+_?)?(?:full_?)?name|(?:\w+_?)?(?:phone|e_?mail|address|birth_?(?:date|day|place)|password|token|cookie|secret|otp)|identity_?(?:number|card)|id_?number|citizen_?id|cccd|cmnd|authorization|set-cookie|body|answers|content|form|note|signature)$/i;

/** These end in “name” but name things of the program. */
const harmlessField = new Set([
  'name',
  'hostname',
  'filename',
  'fileName',
  'tableName',
  'queueName',
  'jobName',
]);

/** An identity number (9 or 12 digits), a tax code (10), a phone number, also written in groups or with +84. */
const longNumber = /(?<![\w.-])\+?\d(?:[ .-]?\d){8,11}(?![\w-])/g;

/** Dates and instants are digits in groups too, and a log without them is of no use. */
const instant = /^\d{4}-\d{2}-\d{2}(?:[T ]|$)/;

const mail = /[^\s@"'<>]+@[^\s@"'<>]+\.[a-z]{2,}/gi;

const hidden = '[ẩn]';

/** Drops the values of personal fields and of queries in URLs; masks long numbers and mail addresses in all other text. */
export function withoutPersonalData(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'number') return maskNumber(value);
  if (Array.isArray(value)) return value.map(withoutPersonalData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, cleanField(field, item)]));
}

function cleanField(field: string, value: unknown): unknown {
  if (personalField.test(field) && !harmlessField.has(field)) return hidden;
  if (field === 'url' && typeof value === 'string') return maskText(value.replace(/\?.*/, ''));
  return withoutPersonalData(value);
}

/** Without `detail` and the like of a database error, which quote the row. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...('code' in error ? { code: error.code } : {}),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

function maskText(text: string): string {
  if (instant.test(text)) return text.slice(0, 10) + maskNumbers(text.slice(10));
  return maskNumbers(text);
}

function maskNumbers(text: string): string {
  return text.replace(mail, hidden).replace(longNumber, hidden);
}

/** An identity number as a number has 9 to 12 digits; milliseconds since 1970 have 13. */
function maskNumber(value: number): unknown {
  return /^\d{9,12}$/.test(String(value)) ? hidden : value;
}
