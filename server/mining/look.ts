import { workingOrdinates, type WorkingOrdinates } from '@motcua/rules/calendar';
import { openMining, type Mining, type MiningOptions, type Trace } from '@motcua/rules/mining';
import type { ProcessDefinition } from '@motcua/rules/process';
import { sql, type RawBuilder } from 'kysely';
import { provinceCommittee, todayOf } from '../catalogue/index.ts';
import type { Reference } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { assertMapKey, shownOf } from '../process/index.ts';
import { placeOf } from '../reports/index.ts';
import { spanOf, type Asked, type Span } from './asked.ts';
import { assertMaySee } from './guard.ts';
import { readLog, type Logged } from './read-log.ts';
import { estimateTouches } from './touches.ts';

/** A period as it is looked at: its dossiers and the maps they followed. */
export interface Look {
  asked: Asked;
  span: Span;
  held: Reference;
  /** Local date of the look. */
  today: string;
  ordinates: WorkingOrdinates;
  /** The version most of the dossiers followed; without dossiers that in force. */
  definition: ProcessDefinition;
  versions: ReadonlyMap<string, ProcessDefinition>;
  logged: readonly Logged[];
  /** With estimates where nobody's beginning is recorded; in the order of `logged`. */
  traces: readonly Trace[];
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

/** @throws {Refusal} where the caller may not see the unit, or what is asked is too much or unknown */
export async function lookAt(
  context: Context,
  asked: Asked,
  { months, most, around = 0 }: Reach = USUAL,
): Promise<Look> {
  assertMaySee(context, asked.unit ?? null);
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
  const ordinates = workingOrdinates(held.calendar);
  const traces = await estimateTouches(
    db,
    logged.map(({ trace }) => trace),
    ordinates,
  );
  const definition =
    mostFollowed(logged, versions) ?? (await shownOf(db, { key: asked.process }, today))?.definition;
  if (definition === undefined)
    throw new Refusal('NOT_FOUND', 'Bản đồ này chưa có phiên bản nào có hiệu lực nên chưa có hồ sơ nào.');
  return { asked, span, held, today, ordinates, definition, versions, logged, traces };
}

/** Dossiers of the map, of the procedure where one is named, and of the unit. */
export const follows = (held: Reference, { process, procedure, unit }: Asked): RawBuilder<boolean> =>
  sql<boolean>`pr.key = ${process} and ${placeOf(held, unit ?? null)}
    and ${procedure === undefined ? sql`true` : sql`d.procedure_code = ${procedure}`}`;

/** What the log of a look tells. */
export function minedOf({ traces, ordinates }: Look, options: Omit<MiningOptions, 'ordinates'> = {}): Mining {
  const miner = openMining({ ordinates, ...options });
  for (const trace of traces) miner.add(trace);
  return miner.result();
}

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
