import type { Act } from '../../platform/dispatch.ts';
import { ownerOf, viewsOf } from '../view.ts';

export const listWorkViews: Act<'listWorkViews'> = async (context) => ({
  items: await viewsOf(context.db, ownerOf(context)),
});
