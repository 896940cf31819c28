import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { Path } from './problem.ts';

type ShapeProblem = { path: Path; message: string };
type ShapeError = ReturnType<typeof Value.Errors>[number];

/** What keeps a value from having the shape asked for; empty when it has it. */
export function shapeProblems(schema: TSchema, value: unknown): ShapeProblem[] {
  if (Value.Check(schema, value)) return [];
  return Value.Errors(schema, value).flatMap((error) => explain(error));
}

function explain(error: ShapeError): ShapeProblem[] {
  const path = pathOf(error.instancePath);
  switch (error.keyword) {
    case 'required':
      return error.params.requiredProperties.map((name) => ({
        path: [...path, name],
        message: `thiếu “${name}”, cần ghi thêm`,
      }));
    case 'additionalProperties':
      return error.params.additionalProperties.map((name) => ({
        path: [...path, name],
        message: `không có mục nào tên “${name}”, cần xóa hoặc sửa tên`,
      }));
    case 'enum':
      return [{ path, message: `chỉ được ghi một trong: ${error.params.allowedValues.join(', ')}` }];
    case 'pattern':
      return [{ path, message: `sai dạng, cần ghi theo mẫu ${String(error.params.pattern)}` }];
    case 'type':
      return [{ path, message: `cần ghi ${TYPE_WORDS[String(error.params.type)] ?? error.params.type}` }];
    case 'minLength':
    case 'minItems':
      return [{ path, message: 'không được để trống, cần ghi thêm' }];
    case 'minimum':
    case 'exclusiveMinimum':
      return [{ path, message: `số quá nhỏ, cần từ ${error.params.limit} trở lên` }];
    case 'maximum':
      return [{ path, message: `số quá lớn, cần không quá ${error.params.limit}` }];
    default:
      return [{ path, message: `chưa đúng (${error.message}), cần sửa` }];
  }
}

const TYPE_WORDS: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  integer: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  object: 'một nhóm “tên: giá trị”',
};

function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
