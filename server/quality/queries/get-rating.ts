import type { Act } from '../../platform/dispatch.ts';
import { ownDossier, ratingView } from '../own-dossier.ts';

export const getRating: Act<'getRating'> = async (context, { dossierId }) =>
  ratingView(context, dossierId, await ownDossier(context, context.db, dossierId));
