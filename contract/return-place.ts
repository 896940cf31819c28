import { RESULT_CHANNELS, RETURN_COUNTERS } from '@motcua/rules/dossier';
import Type from 'typebox';
import { DossierReceipt } from './dossier-view.ts';
import { operation } from './operation.ts';
import { Id, OneOf } from './shape.ts';

const tag = 'return-place';

/** Operations of the place of return: where an applicant collects his result. */
export const returnPlaceOperations = {
  chooseReturnPlace: operation({
    method: 'POST',
    path: '/dossiers/{dossierId}/return-place',
    tag,
    caller: 'SIGNED_IN',
    summary:
      'Choose anew where the result is collected, until it is handed over: a counter, by post, or electronically',
    input: Type.Object({
      dossierId: Id,
      resultChannel: OneOf(RESULT_CHANNELS),
      /** At whose counter; of the one that took the dossier in where nothing is said. */
      returnAt: Type.Optional(OneOf(RETURN_COUNTERS)),
    }),
    output: DossierReceipt,
  }),
};
