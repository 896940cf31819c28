import type { FieldError } from '@motcua/contract/errors';
import type { Operation } from '@motcua/contract/operation';
import { Compile, type Validator } from 'typebox/compile';
import { Value } from 'typebox/value';
import { Refusal } from './refusal.ts';

const compiled = new WeakMap<object, Validator>();

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
  const schema = operation.input;
  const given = composed(fromText ? Value.Convert(schema, raw) : raw) as Record<string, unknown>;
  let check = compiled.get(schema);
  if (check === undefined) compiled.set(schema, (check = Compile(schema)));
  if (check.Check(given)) return Value.Clean(schema, given) as Record<string, unknown>;
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
