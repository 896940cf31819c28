import type { BpmnProblemView, ProcessExamination } from '@motcua/contract/process';
import type { Lang } from '@motcua/rules/text';
import {
  checkProcess,
  couldRunTogether,
  differenceInWords,
  hoursWithin,
  type ProcessDefinition,
  type ProcessWorld,
} from '@motcua/rules/process';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { fromBpmn, withDefinition } from './bpmn/index.ts';
import { mapSvg } from './drawing/index.ts';
import { findProcedureOfKey, proceduresFollowing, versionOn, versionsOf } from './maps.ts';
import { worldOn } from './world.ts';

/** A map as it is given: as a definition, as BPMN text, or as a definition whose places a BPMN text tells. */
export interface GivenMap {
  key: string;
  definition?: ProcessDefinition | undefined;
  bpmn?: string | undefined;
}

export interface ReadMap {
  definition: ProcessDefinition;
  bpmn: string | null;
  problems: BpmnProblemView[];
}

/**
 * Reads what was given. Where both are given the definition counts, and the text keeps its places and what others wrote.
 *
 * @throws {Refusal} MAP_UNREADABLE with one line per element that cannot be carried out
 */
export async function readMap({ key, definition, bpmn }: GivenMap): Promise<ReadMap> {
  if (definition !== undefined) {
    const own = { ...definition, key };
    return {
      definition: own,
      bpmn: bpmn === undefined ? null : await withDefinition(bpmn, own),
      problems: [],
    };
  }
  if (bpmn === undefined)
    throw new Refusal('INVALID_INPUT', 'Gửi bảng các bước hoặc bản vẽ BPMN của quy trình.');
  const reading = await fromBpmn(bpmn, key);
  if (reading.definition === null)
    throw new Refusal('MAP_UNREADABLE', {
      detail: 'Sửa hoặc thay các phần nêu dưới đây trong bản vẽ rồi gửi lại.',
      fields: reading.problems
        .filter(({ severity }) => severity === 'REFUSED')
        .map(({ element, reason, reasonEn }) => ({ field: element, message: reason, messageEn: reasonEn })),
    });
  return { definition: reading.definition, bpmn, problems: reading.problems };
}

/** The facts a map is checked against: the procedures that follow it on a day, its own one also before it has a map. */
export async function worldOfMap(
  { reference }: Pick<Context, 'reference'>,
  db: Db | Tx,
  key: string,
  date: string,
): Promise<ProcessWorld> {
  const following = await proceduresFollowing(db, key, date);
  return worldOn(db, reference.current(), following, date);
}

export interface Examined extends Pick<ReadMap, 'definition' | 'problems'> {
  /** Day on which it is, was or is to be in force. */
  date: string;
  /** The version it follows, where there is one. */
  before: ProcessDefinition | undefined;
  lang?: Lang | undefined;
}

/** Looks at a map: drawing, checks, difference, savings. */
export async function examine(
  context: Pick<Context, 'reference'>,
  db: Db | Tx,
  { definition, problems, date, before, lang = 'vi' }: Examined,
): Promise<ProcessExamination> {
  const world = await worldOfMap(context, db, definition.key, date);
  const { limitHours } = world;
  const limits = { before: limitHours, after: limitHours };
  return {
    definition,
    svg: mapSvg(definition, {}, lang),
    findings: checkProcess(definition, world),
    problems,
    difference:
      before === undefined
        ? null
        : {
            vi: differenceInWords(before, definition, 'vi', limits),
            en: differenceInWords(before, definition, 'en', limits),
          },
    limitHours,
    savings: couldRunTogether(definition, hoursWithin(limitHours ?? 0)),
  };
}

/**
 * The map a version begun on this day takes the place of: the version before of its key, else what its procedure has followed
 * until then: as a part of a bundle its own map, or the pattern its version names.
 */
export async function versionBefore(
  db: Db | Tx,
  key: string,
  date: string,
): Promise<ProcessDefinition | undefined> {
  const before = (await versionsOf(db, key)).find(({ valid_from }) => valid_from < date);
  if (before !== undefined) return before.content;
  const procedure = await findProcedureOfKey(db, key, date);
  if (procedure === undefined) return undefined;
  const own = procedure.code === key ? undefined : versionOn(await versionsOf(db, procedure.code), date);
  return (own ?? versionOn(await versionsOf(db, procedure.content.process), date))?.content;
}
