import { isoInstant, localDate } from '@motcua/rules/calendar';
import { regimeOn } from '@motcua/rules/regime';
import type { SlipData } from '../../papers/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { getHandover } from '../handover.ts';
import { printed } from '../print.ts';
import { unitHeader } from '../slips.ts';

/** Phiếu bàn giao of dossiers or of results, with both persons and moments. */
export const printHandover: Act<'printHandover'> = async (context, { handoverId, as }) => {
  const view = await getHandover(context, context.db, handoverId);
  const { calendar } = context.reference.current();
  const iso = (at: Date | null): string | undefined => (at === null ? undefined : isoInstant(calendar, at));
  const rows = await context.db
    .selectFrom('dossier')
    .select([
      'id',
      'code',
      'submission_code',
      'applicant_name',
      'procedure_name',
      'accepted_at',
      'due_at',
      'result',
      'result_channel',
    ])
    .where(
      'id',
      'in',
      view.dossiers.map((one) => one.dossierId),
    )
    .orderBy('code')
    .execute();
  const date = localDate(calendar, new Date(view.givenAt));
  const shared = {
    regime: regimeOn(date),
    header: { ...unitHeader(context, view.from.key, view.number), date },
    qrUrl: `${context.origin}/tra-cuu`,
    givingUnit: view.from.name,
    receivingUnit: view.to.name,
    handedAt: view.givenAt,
    giverName: view.givenBy,
    giverSignedAt: view.givenAt,
    receiverName: view.receivedBy ?? undefined,
    receiverSignedAt: view.receivedAt ?? undefined,
    total: rows.length,
  };
  const data: SlipData =
    view.kind === 'DOSSIER'
      ? {
          kind: 'DOSSIER_HANDOVER',
          ...shared,
          dossiers: rows.map((row) => ({
            dossierCode: row.code ?? row.submission_code,
            applicantName: row.applicant_name,
            requestContent: row.procedure_name,
            receivedAt: iso(row.accepted_at),
            dueAt: iso(row.due_at),
          })),
        }
      : {
          kind: 'RESULT_HANDOVER',
          ...shared,
          results: rows.map((row) => ({
            dossierCode: row.code ?? row.submission_code,
            applicantName: row.applicant_name,
            resultName: row.result?.name,
            number: row.result?.number,
            date: row.result?.date,
            count: 1,
            dueAt: iso(row.due_at),
            resultChannel: row.result_channel,
          })),
        };
  return printed(data, `ban-giao-${view.number.replaceAll('/', '-')}`, as);
};
