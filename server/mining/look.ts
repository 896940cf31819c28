import type { ProcessDefinition } from '@motcua/rules/process';
import { sql, type RawBuilder } from 'kysely';
import { provinceCommittee, todayOf } from '../catalogue/index.ts';
import type { Reference } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { assertMapKey, shownOf } from '../process/index.ts';
import { placeOf } from '../reports/index.ts';
import { spanOf, type Asked, type Span } from './asked.ts';
import { readLog, type Logged } from './read-log.ts';
import type { Log } from './thread/logs.ts';
import { readActs } from './touches.ts';

/** A period as it is looked at: its dossiers and the maps they followed. */
export interface Look {
  asked: Asked;
  span: Span;
  held: Reference;
  /** Local date of the look. */
  today: string;
  /** The version most of the dossiers followed; without dossiers that in force. */
  definition: ProcessDefinition;
  versions: ReadonlyMap<string, ProcessDefinition>;
  logged: readonly Logged[];
  /** Its dossiers in the order of `logged`. */
  log: Log;
}

export interface Reach {
  /** Longest period, and most dossiers in it. */
  months: number;
  most: number;
  /** Dossiers accepted so long before and after the period are read too, milliseconds. */
  around?: number;
}

/** Reading this many takes some seconds; what is more is asked in parts. */
const USUAL: Reach = { months: 12, most: 20_000 };

/** @throws {Refusal} where what is asked is too much or unknown */
export async function lookAt(
  context: Context,
  asked: Asked,
  { months, most, around = 0 }: Reach = USUAL,
): Promise<Look> {
  const span = spanOf(context, asked, months);
  const { db, reference, now } = context;
  const held = reference.current();
  const today = todayOf(held, now);
  await assertMapKey(db, asked.process, today);
  const versions = await versionsOf(context, asked.process);
  const logged: Logged[] = [];
  for await (const one of readLog(db, {
    span: { from: span.from - around, to: span.to + around },
    where: follows(held, asked),
    answers: answersAsked([...versions.values()]),
    provinceCommittee: provinceCommittee(held, today),
    most,
  }))
    logged.push(one);
  const traces = logged.map(({ trace }) => trace);
  const definition =
    mostFollowed(logged, versions) ?? (await shownOf(db, { key: asked.process }, today))?.definition;
  if (definition === undefined)
    throw new Refusal('NOT_FOUND', 'Bản đồ này chưa có phiên bản nào có hiệu lực nên chưa có hồ sơ nào.');
  const log = { traces, acts: await readActs(db, traces) };
  return { asked, span, held, today, definition, versions, logged, log };
}

/** Dossiers of the map, of the procedure where one is named, and of the unit. */
export const follows = (held: Reference, { process, procedure, unit }: Asked): RawBuilder<boolean> =>
  sql<boolean>`pr.key = ${process} and ${placeOf(held, unit ?? null)}
    and ${procedure === undefined ? sql`true` : sql`d.procedure_code = ${procedure}`}`;

async function versionsOf({ db }: Context, key: string): Promise<Map<string, ProcessDefinition>> {
  const rows = await db
    .selectFrom('process_version')
    .select(['id', 'content'])
    .where('key', '=', key)
    .orderBy('valid_from')
    .execute();
  return new Map(rows.map(({ id, content }) => [id, content]));
}

const ANSWERS = 'answers.';

const answersAsked = (definitions: readonly ProcessDefinition[]): string[] => [
  ...new Set(
    definitions
      .flatMap(({ flows = [] }) => flows)
      .flatMap(({ when }) =>
        when?.fact.startsWith(ANSWERS) === true ? [when.fact.slice(ANSWERS.length)] : [],
      ),
  ),
];

/** Of two followed as often the newer one. */
function mostFollowed(
  logged: readonly Logged[],
  versions: ReadonlyMap<string, ProcessDefinition>,
): ProcessDefinition | undefined {
  const counts = new Map<string, number>();
  for (const { versionId } of logged) counts.set(versionId, (counts.get(versionId) ?? 0) + 1);
  const [most] = [...versions]
    .toReversed()
    .toSorted(([a], [b]) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return most !== undefined && counts.has(most[0]) ? most[1] : undefined;
}
