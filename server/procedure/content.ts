import type { FieldError } from '@motcua/contract/errors';
import type { ProcedureContent } from '@motcua/contract/procedure-change';
import { BY_DECISION, getFormOn, type ProcedureInForce } from '../catalogue/index.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { ProcedureVersion } from '../province/index.ts';

/** What of a version a decision can say anew. */
export function contentOf(version: ProcedureVersion): ProcedureContent {
  const { name, summary, channels, components, steps, requirements, results, legalBasis, form } = version;
  return {
    ...{ name, summary, channels, components, steps, results, legalBasis, form },
    ...(requirements === undefined ? {} : { requirements }),
  };
}

/** The version that follows `base` from a local day on; it names its decision once there is one. */
export function versionFrom(
  { content: base }: Pick<ProcedureInForce, 'content'>,
  content: ProcedureContent,
  validFrom: string,
): ProcedureVersion {
  const { validTo: _, decision: __, requirements: ___, ...kept } = base;
  return { ...kept, ...content, validFrom, provenance: { code: base.provenance.code, content: BY_DECISION } };
}

/**
 * Says everything that keeps a version from being used, field by field.
 *
 * @throws {Refusal} INVALID_INPUT
 */
export async function assertUsable(db: Db | Tx, version: ProcedureVersion): Promise<void> {
  const fields = [...problems(version), ...(await unknownForms(db, version))];
  if (fields.length > 0)
    throw new Refusal('INVALID_INPUT', { detail: 'Sửa các mục chưa phù hợp rồi gửi lại.', fields });
}

function problems({ channels, components, cases }: ProcedureVersion): FieldError[] {
  const twice = (values: readonly string[]): boolean => new Set(values).size < values.length;
  const stranger = components.find(
    (one) => one.case !== undefined && !cases.some(({ code }) => code === one.case),
  );
  const fields: FieldError[] = [];
  if (twice(channels.map(({ channel }) => channel)))
    fields.push({ field: 'channels', message: 'Mỗi cách nộp chỉ ghi một lần' });
  if (channels.some(({ limit }) => !Number.isInteger(limit.value)))
    fields.push({ field: 'channels', message: 'Thời hạn là số nguyên' });
  if (twice(components.map(({ code }) => code)))
    fields.push({ field: 'components', message: 'Hai giấy tờ trùng mã' });
  if (stranger !== undefined)
    fields.push({ field: 'components', message: `Giấy tờ “${stranger.name}” ghi trường hợp không có` });
  return fields;
}

async function unknownForms(
  db: Db | Tx,
  { form, components, validFrom }: ProcedureVersion,
): Promise<FieldError[]> {
  const codes = [...new Set([form, ...components.flatMap((one) => one.form ?? [])])];
  const found = await Promise.all(
    codes.map((code) =>
      getFormOn(db, code, validFrom).then(
        () => [],
        (error: unknown) => {
          if (error instanceof Refusal) return [code];
          throw error;
        },
      ),
    ),
  );
  return found
    .flat()
    .map((code) => ({ field: 'form', message: `Mẫu đơn ${code} không có hiệu lực vào ngày này` }));
}
