import { isoInstant } from '@motcua/rules/calendar';
import { assertMay } from '../../administration/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { providersOf } from '../providers.ts';
import { modeOf } from '../trial-box.ts';

const PAGE = 100;

/** What a trial has kept instead of sending it. */
export const listTrialMessages: Act<'listTrialMessages'> = async (context, { before, limit = PAGE }) => {
  assertMay(context, 'seeTrialBox', null);
  const { calendar } = context.reference.current();
  const rows = await context.db
    .selectFrom('trial_message')
    .selectAll()
    .$if(before !== undefined, (query) => query.where('number', '<', before as number))
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  return {
    mode: modeOf(providersOf(context)),
    items: shown.map(({ number, at, channel, sent_to: to, subject, text }) => ({
      ...{ number, channel, to, subject, text },
      at: isoInstant(calendar, at),
    })),
    next: rows.length > limit ? (shown.at(-1)?.number ?? null) : null,
  };
};
