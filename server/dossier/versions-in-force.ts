import { regimeOn } from '@motcua/rules/regime';
import { getProcedureOn, getProcessOn, receivingUnits, todayOf } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Loaded } from './load.ts';
import type { Change } from './write.ts';

/**
 * A dossier lives under the rules in force on the day of its acceptance (docs/rules-sources.md), so a draft or submission older
 * than the version of its procedure or process takes the new one with it.
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
  if (loaded.validTo === null || today <= loaded.validTo)
    return { loaded: { ...loaded, dossier: { ...dossier, regime } }, set: { regime } };

  const procedure = await getProcedureOn(context.db, dossier.procedure_code, today);
  const process = await getProcessOn(context.db, procedure.content.process, today);
  const receiving = receivingUnits(held, procedure.content, today).find(
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
