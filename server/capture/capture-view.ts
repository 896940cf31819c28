import type { CaptureView } from '@motcua/contract/capture';
import { isoInstant } from '@motcua/rules/calendar';
import type { Context } from '../platform/context.ts';
import type { CaptureRow } from './own-capture.ts';
import { findPairing } from './pairing.ts';

/** The capture as its officer's screen shows it. */
export async function captureView(context: Context, capture: CaptureRow): Promise<CaptureView> {
  const { db, reference } = context;
  const [pages, phone] = await Promise.all([
    db
      .selectFrom('capture_page')
      .select(['id', 'pairing', 'facts'])
      .where('capture_id', '=', capture.id)
      .where('facts', 'is not', null)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
    findPairing(context, capture.id),
  ]);
  return {
    id: capture.id,
    dossierId: capture.dossier_id,
    component: capture.component,
    pages: pages.flatMap(({ id, pairing, facts }) =>
      facts === null ? [] : [{ id, byPhone: pairing !== null, facts }],
    ),
    state: stateOf(capture),
    pdf: capture.pdf,
    phone:
      phone === undefined
        ? null
        : {
            expiresAt: isoInstant(reference.current().calendar, phone.expires_at),
            taken: phone.device_hash !== null,
          },
  };
}

function stateOf({ file_id, pages, pdf }: CaptureRow): CaptureView['state'] {
  if (file_id !== null) return 'KEPT';
  if (pages === null) return 'OPEN';
  return pdf === null ? 'ASSEMBLING' : 'READY';
}
