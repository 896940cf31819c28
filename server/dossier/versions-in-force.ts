import { localDate } from '@motcua/rules/calendar';
import { regimeOn } from '@motcua/rules/regime';
import {
  getProcedureOn,
  getProcessOn,
  receivingUnits,
  todayOf,
  type ProcedureInForce,
} from '../catalogue/index.ts';
import { parameter } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Loaded } from './load.ts';
import { authorityFound } from './place-of-matter.ts';
import type { Change } from './write.ts';

/**
 * A dossier lives under the rules in force on the day of its acceptance (docs/rules-sources.md), so a draft or submission older
 * than the version of its procedure or process takes the new one with it; by the parameter those of the day it was sent.
 *
 * @throws {Refusal} UNKNOWN_PROCEDURE, PROCEDURE_NOT_RECEIVED_HERE where the new version leaves no way
 */
export async function withVersionsInForce(
  context: Context,
  loaded: Loaded,
): Promise<{ loaded: Loaded; set: NonNullable<Change['set']> }> {
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const { dossier } = loaded;
  const regime = regimeOn(today);
  const date = versionDate(context, loaded);
  if (loaded.validTo === null || date <= loaded.validTo)
    return { loaded: { ...loaded, dossier: { ...dossier, regime } }, set: { regime } };

  const procedure = await getProcedureOn(context.db, dossier.procedure_code, date);
  const process = await getProcessOn(context.db, procedure, date);
  const decides = authorityFound(context, procedure.content, dossier);
  const receiving = receivingUnits(held, procedure.content, today, decides).find(
    (one) => one.intakeUnit.key === dossier.intake_unit,
  );
  if (receiving === undefined)
    throw new Refusal(
      'PROCEDURE_NOT_RECEIVED_HERE',
      'Thủ tục đã thay đổi và nơi này không còn tiếp nhận. Hướng dẫn người nộp đến nơi tiếp nhận mới.',
    );
  const set = {
    regime,
    procedure_version_id: procedure.id,
    process_version_id: process.id,
    procedure_name: procedure.content.name,
    authority: receiving.authority,
    consulted: procedure.content.consulted ?? [],
  };
  return {
    loaded: {
      ...loaded,
      dossier: { ...dossier, ...set },
      procedure: procedure.content,
      process: process.content,
    },
    set,
  };
}

/** The local day whose version of the procedure a dossier not accepted yet would follow. */
export function versionDate({ reference, now }: Context, { dossier }: Loaded): string {
  const held = reference.current();
  const today = todayOf(held, now);
  const bySubmission = parameter(held, 'procedure.versionBy', today, dossier.procedure_code) === 'SUBMISSION';
  return bySubmission && dossier.submitted_at !== null
    ? localDate(held.calendar, dossier.submitted_at)
    : today;
}

/**
 * The version that a dossier not accepted yet would follow instead of the one it was begun under; null where that is the
 * same, where it has been accepted, and where the procedure is no longer in force.
 */
export async function findNewVersion(context: Context, loaded: Loaded): Promise<ProcedureInForce | null> {
  const { dossier, validTo } = loaded;
  const date = versionDate(context, loaded);
  if (dossier.accepted_at !== null || validTo === null || date <= validTo) return null;
  try {
    const found = await getProcedureOn(context.db, dossier.procedure_code, date);
    return found.id === dossier.procedure_version_id ? null : found;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The dossier with what its procedure asks for now: of what a version has dropped nothing is asked from its first day on. */
export async function asAskedNow(context: Context, loaded: Loaded): Promise<Loaded> {
  const found = await findNewVersion(context, loaded);
  return found === null ? loaded : { ...loaded, procedure: found.content };
}
