import type { DossierReceipt } from '@motcua/contract/dossier-view';
import { isWithCarrier, type PostState } from '@motcua/rules/post';
import { withoutKey } from '../../platform/idempotency.ts';
import type { Context } from '../../platform/context.ts';
import type { Outgoing } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import type { Loaded } from '../load.ts';
import type { DossierRow } from '../tables.ts';
import { write } from '../write.ts';

/** A stage of the post in the dossier's own story; from the hand-over to the carrier on nobody hands the paper over elsewhere. */
export function recordPost(
  context: Context,
  loaded: Loaded,
  stage: { state: PostState; number?: string; note?: string; outgoing?: readonly Outgoing[] },
): Promise<DossierReceipt> {
  const { dossier } = loaded;
  assertMay(context, 'recordPost', loaded);
  assertAllowed(loaded, 'recordPost');
  const { state, number, note, outgoing = [] } = stage;
  return write(withoutKey(context), context.db, dossier, {
    act: 'recordPost',
    state: dossier.state,
    set: { post_since: isWithCarrier(state) ? (dossier.post_since ?? context.now) : null },
    events: [
      {
        kind: 'POST_MOVED',
        unit: loaded.returnUnit ?? dossier.intake_unit,
        data: {
          cause: state,
          ...(number === undefined ? {} : { number }),
          ...(note === undefined || note === '' ? {} : { note }),
        },
      },
    ],
    outgoing,
  });
}

/** @throws {Refusal} WRONG_STATE as long as the carrier has it */
export function assertNotPosted({ post_since }: Pick<DossierRow, 'post_since'>): void {
  if (post_since === null) return;
  throw new Refusal(
    'WRONG_STATE',
    'Kết quả đang ở bưu chính. Chờ phát xong hoặc về lại quầy; xem chặng gửi ở màn hình Bưu chính.',
  );
}
