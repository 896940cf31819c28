import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';

const Text = Type.String();

/** A fee as the national portal's page shows it. */
export const SourceFee = Type.Object({ amount: Type.Number(), currency: Text, note: Text });
export type SourceFee = Static<typeof SourceFee>;

export const SourceChannel = Type.Object({
  channel: Type.Enum(['counter', 'online', 'post']),
  time_value: Type.Union([Type.Integer(), Type.Null()]),
  time_unit: Type.Union([Type.Enum(['hour', 'working_day', 'day', 'month']), Type.Null()]),
  fees: Type.Array(SourceFee),
  free: Type.Boolean(),
  note: Text,
});
export type SourceChannel = Static<typeof SourceChannel>;

export const SourcePaper = Type.Object({
  name: Text,
  form: Text,
  originals: Type.Integer(),
  copies: Type.Integer(),
});
export type SourcePaper = Static<typeof SourcePaper>;

/** One line of a crawl of the national public service portal (format dvcqg): one procedure, fields as they stood on its page. */
export const SourceRow = Type.Object({
  code: Text,
  name: Text,
  ministry: Text,
  field: Text,
  levels: Type.Array(Text),
  decision: Text,
  audience: Type.Array(Text),
  agency: Text,
  authority: Text,
  channels: Type.Array(SourceChannel),
  documents: Type.Array(Type.Object({ case: Text, items: Type.Array(SourcePaper) })),
  legal: Type.Array(Text),
  results: Type.Array(Type.Object({ name: Text, code: Text })),
});
export type SourceRow = Static<typeof SourceRow>;

/** Why a procedure cannot be taken over, as the operator reads it. */
export class RowRefused extends Error {
  override name = 'RowRefused';
}

/** @throws {RowRefused} not JSON, or not of this shape */
export function readSourceRow(line: string): SourceRow {
  const row = parsed(line);
  if (Value.Check(SourceRow, row)) return row;
  const [first] = Value.Errors(SourceRow, row);
  throw new RowRefused(
    `dòng không đúng khuôn dạng dvcqg: ${first?.instancePath || '/'} ${first?.message ?? ''}`.trim(),
  );
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line.normalize('NFC'));
  } catch {
    throw new RowRefused('dòng không phải JSON');
  }
}

/** One line, single spaces. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
