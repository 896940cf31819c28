import { MOST_STAFF_BYTES, type StaffFileLine, type StaffLine } from '@motcua/contract/staff';
import { unitsWhere } from '../../administration/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import type { Act, ByteSource } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { judge } from '../judge.ts';
import { knownOf } from '../known.ts';
import { readLines } from '../read-lines.ts';
import { readTable } from '../read-table.ts';

/** Dry run: what each line of a spreadsheet would do now, or where it is wrong and what cures it. Nothing is written. */
export const readStaffFile: Act<'readStaffFile'> = async (context, { name }, bytes) => {
  const within = new Set(unitsWhere(context, 'propose'));
  if (within.size === 0)
    throw new Refusal('FORBIDDEN', 'Chỉ người quản trị hệ thống được nhập danh sách cán bộ.');
  const read = readLines(await readTable(name, await collected(bytes)));
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const given = read.flatMap((line) => (line.given === null ? [] : [line.given]));
  const known = await knownOf(context.db, held, given.length === 0 ? [{ username: '' }] : given);
  const before: StaffLine[] = [];
  const lines = read.map(({ line, cells, faults, given: one }): StaffFileLine => {
    const shown = { username: cells.username, fullName: cells.fullName, unit: cells.unit };
    if (one === null) return { line, shown, verdict: 'REFUSED', faults, given: null };
    const judged = judge(known, one, before, today);
    before.push(one);
    const elsewhere = held.units.has(one.unit) && !within.has(one.unit);
    if (!elsewhere) return { line, shown, verdict: judged.verdict, faults: judged.faults, given: one };
    const message = 'Đơn vị này không thuộc phạm vi của bạn; bỏ dòng này, người quản trị ở đó sẽ lập';
    return { line, shown, verdict: 'REFUSED', faults: [{ column: 'unit', message }], given: one };
  });
  return { lines };
};

async function collected(bytes: ByteSource | null): Promise<Buffer> {
  if (bytes === null) throw new Refusal('INVALID_INPUT', 'Chưa có tệp. Chọn tệp rồi gửi lại.');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.byteLength;
    if (size > MOST_STAFF_BYTES)
      throw new Refusal('FILE_TOO_LARGE', 'Tệp lớn hơn 1 MB. Chỉ giữ trang danh sách, bỏ ảnh và định dạng.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
