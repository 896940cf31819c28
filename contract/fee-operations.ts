import { CHANNELS } from '@motcua/rules/dossier';
import Type from 'typebox';
import { DossierReceipt } from './dossier-view.ts';
import { FeeFacts, FeeSchedule, FeeView } from './fees.ts';
import { operation } from './operation.ts';
import { Id, LocalDate, Nullable, OneOf, Text } from './shape.ts';

export const feeOperations = {
  previewFee: operation({
    method: 'POST',
    path: '/procedures/{code}/fee',
    tag: 'catalogue',
    caller: 'ANYONE',
    summary:
      'What would be paid if the dossier were accepted today, with the proof of each amount; nothing is kept',
    input: Type.Object({
      code: Text(40, 1),
      channel: OneOf(CHANNELS),
      facts: Type.Optional(FeeFacts),
      /** Answers of the form that some facts are taken from. */
      answers: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    }),
    /** Null: the procedure has no schedule; its version tells the fees. */
    output: Type.Object({ fee: Nullable(FeeView) }),
  }),
  listFeeSchedules: operation({
    method: 'GET',
    path: '/fee-schedules',
    tag: 'administration',
    caller: 'OFFICER',
    summary: 'Fee schedules in force today, with their procedures',
    input: Type.Object({}),
    output: Type.Object({
      items: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), schedule: FeeSchedule })),
    }),
  }),
  tryFeeSchedule: operation({
    method: 'POST',
    path: '/fee-schedules/trial',
    tag: 'administration',
    caller: 'OFFICER',
    summary:
      'What a proposed schedule would have charged on the dossiers accepted in a period; writes nothing',
    input: Type.Object({ code: Text(40, 1), from: LocalDate, to: LocalDate, schedule: FeeSchedule }),
    output: Type.Object({
      /** Dossiers whose fee is known under both. */
      count: Type.Integer(),
      /** Dossiers of which one of them lacks a fact. */
      unknown: Type.Integer(),
      /** Sums in whole đồng. */
      before: Type.Integer(),
      after: Type.Integer(),
      /** The ten largest. */
      differences: Type.Array(
        Type.Object({ code: Type.String(), before: Type.Integer(), after: Type.Integer() }),
      ),
    }),
  }),
  reckonFee: operation({
    method: 'POST',
    tag: 'dossier',
    caller: 'OFFICER',
    output: DossierReceipt,
    path: '/dossiers/{dossierId}/fee',
    summary:
      'Reckon the fee of an accepted dossier with facts that were missing or wrong, under the schedule it pinned',
    input: Type.Object({
      dossierId: Id,
      feeFacts: FeeFacts,
      /** Needed where an amount had been reckoned already. */
      reason: Type.Optional(Text(500, 5)),
    }),
  }),
};
