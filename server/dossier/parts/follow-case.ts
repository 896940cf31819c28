import { statesAllowing } from '@motcua/rules/dossier';
import type { Context } from '../../platform/context.ts';
import type { OutboxHandler } from '../../platform/outbox.ts';
import type { Tx } from '../../platform/transaction.ts';
import { endByApplicant } from '../end-without-result.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { revokeOriginals } from '../revoked-papers.ts';
import { asSystem } from '../system.ts';
import type { DossierRow } from '../tables.ts';
import { write } from '../write.ts';

type Parent = Pick<DossierRow, 'state' | 'result_channel' | 'submitter_name' | 'closing'>;

/** One return for all: what is handed over with the case, and what its applicant has withdrawn or stopped, are its parts too. */
export const followCase: OutboxHandler = async (services, tx, { caseId, at }) => {
  const context = asSystem(services, tx, new Date(String(at)));
  const parent = await tx
    .selectFrom('dossier')
    .select(['state', 'result_channel', 'submitter_name', 'closing'])
    .where('id', '=', String(caseId))
    .executeTakeFirstOrThrow();
  const parts = await tx
    .selectFrom('dossier')
    .select('id')
    .where('parent_id', '=', String(caseId))
    .orderBy('code')
    .forUpdate()
    .execute();
  for (const { id } of parts) await follow(context, tx, parent, await getDossierForAct(tx, id));
};

async function follow(context: Context, tx: Tx, parent: Parent, part: Loaded): Promise<void> {
  if (parent.state === 'RETURNED') return handOver(context, tx, parent, part);
  const stops = parent.state === 'STOPPED';
  const act = stops ? 'stopDossier' : 'withdrawDossier';
  if (!statesAllowing(act).includes(part.dossier.state)) return;
  await endByApplicant(context, part, {
    act,
    state: stops ? 'STOPPED' : 'WITHDRAWN',
    reason: parent.closing?.reason ?? '',
    asked: 'COUNTER',
    requestedBy: parent.submitter_name,
  });
}

async function handOver(context: Context, tx: Tx, { result_channel }: Parent, loaded: Loaded): Promise<void> {
  const { dossier } = loaded;
  if (!statesAllowing('deliverResult').includes(dossier.state)) return;
  const kept = await revokeOriginals(context, tx, loaded);
  await write(context, tx, dossier, {
    act: 'deliverResult',
    state: 'RETURNED',
    set: { returned_at: context.now, result_channel },
    events: [
      {
        kind: 'RESULT_DELIVERED',
        to: 'RETURNED',
        unit: dossier.intake_unit,
        data: {
          cause: result_channel,
          ...(dossier.result === null ? {} : { number: dossier.result.number }),
          ...kept,
        },
      },
    ],
  });
}
