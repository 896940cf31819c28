import { isoInstant } from '@motcua/rules/calendar';
import { assertMay } from '../../administration/index.ts';
import { messageMode, trialMessages } from '../../messages/index.ts';
import type { Act } from '../../platform/dispatch.ts';

const PAGE = 100;

/** What a trial has kept instead of sending it. */
export const listTrialMessages: Act<'listTrialMessages'> = async (context, { before, limit = PAGE }) => {
  assertMay(context, 'seeTrialBox', null);
  const { calendar } = context.reference.current();
  const rows = await trialMessages(context.db, before, limit + 1);
  const shown = rows.slice(0, limit);
  return {
    mode: messageMode(context),
    items: shown.map((row) => ({ ...row, at: isoInstant(calendar, row.at) })),
    next: rows.length > limit ? (shown.at(-1)?.number ?? null) : null,
  };
};
