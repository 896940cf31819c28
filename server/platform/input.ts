import type { FieldError } from '@motcua/contract/errors';
import type { Operation } from '@motcua/contract/operation';
import { Compile, type Validator } from 'typebox/compile';
import { Value } from 'typebox/value';
import { Refusal } from './refusal.ts';

/** What is known of an input's shape before the first request, so that simple ones are read quickly. */
interface Reader {
  check: Validator;
  names: readonly string[];
  /** All properties are texts: a query string has nothing to convert. */
  texts: boolean;
  /** No property has properties of its own: what is not named is dropped by name. */
  flat: boolean;
}

const readers = new WeakMap<object, Reader>();

function readerOf({ input }: Operation): Reader {
  const known = readers.get(input);
  if (known !== undefined) return known;
  const types = Object.values(input.properties).map((schema) => (schema as { type?: string }).type);
  const reader: Reader = {
    check: Compile(input),
    names: Object.keys(input.properties),
    texts: types.every((type) => type === 'string'),
    flat: types.every((type) => type !== undefined && type !== 'object' && type !== 'array'),
  };
  readers.set(input, reader);
  return reader;
}

/** The parts of an address are text; numbers among them are read as the contract wants them. */
export const fromAddress = (operation: Operation, parts: Record<string, unknown>): Record<string, unknown> =>
  readerOf(operation).texts ? parts : (Value.Convert(operation.input, parts) as Record<string, unknown>);

/**
 * The input of an operation, checked: text in NFC, numbers of a query string as numbers, nothing the contract does not name.
 *
 * @throws {Refusal} INVALID_INPUT with one line per field
 */
export function checkedInput(
  operation: Operation,
  raw: Record<string, unknown>,
  fromText: boolean,
): Record<string, unknown> {
  const { check, names, texts, flat } = readerOf(operation);
  const read = fromText && !texts ? Value.Convert(operation.input, raw) : raw;
  const given = composed(flat ? named(read as Record<string, unknown>, names) : read) as Record<
    string,
    unknown
  >;
  if (check.Check(given))
    return flat ? given : (Value.Clean(operation.input, given) as Record<string, unknown>);
  const errors = check.Errors(given);
  const fields = errors.slice(0, 20).map((error): FieldError => {
    const missing = (error.params as { requiredProperties?: string[] }).requiredProperties?.[0];
    const field = [
      ...error.instancePath.split('/').slice(1),
      ...(missing === undefined ? [] : [missing]),
    ].join('.');
    return {
      field,
      message: `${field}: ${sentence(error.keyword, error.params as Record<string, unknown>)}`,
      messageEn: error.message,
    };
  });
  throw new Refusal('INVALID_INPUT', {
    detail: `Kiểm tra lại: ${fields.map((one) => one.message).join('; ')}.`,
    fields,
  });
}

function named(given: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => name in given).map((name) => [name, given[name]]));
}

function sentence(keyword: string, params: Record<string, unknown>): string {
  switch (keyword) {
    case 'required':
      return 'còn thiếu';
    case 'minLength':
      return `cần ít nhất ${String(params['limit'])} ký tự`;
    case 'maxLength':
      return `dài quá ${String(params['limit'])} ký tự`;
    case 'minimum':
    case 'minItems':
      return `nhỏ nhất là ${String(params['limit'])}`;
    case 'maximum':
    case 'maxItems':
      return `lớn nhất là ${String(params['limit'])}`;
    case 'enum':
      return 'không có trong các lựa chọn';
    default:
      return 'chưa đúng dạng';
  }
}

/** The same value with every text in NFC, so that what is stored compares and sorts as it is read, and without what a database cannot hold. */
function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '').normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, composed(inner)]));
}
