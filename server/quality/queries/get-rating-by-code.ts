import type { Act } from '../../platform/dispatch.ts';
import { codedDossier, codeRating } from '../coded-dossier.ts';

export const getRatingByCode: Act<'getRatingByCode'> = async (context, { code }) =>
  codeRating(await codedDossier(context, context.db, code));
