import { CHANNELS } from '@motcua/rules/dossier';
import Type from 'typebox';
import { DossierReceipt } from './dossier-view.ts';
import { FeeFacts, FeeView } from './fees.ts';
import { operation } from './operation.ts';
import { Id, Nullable, OneOf, Text } from './shape.ts';

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
