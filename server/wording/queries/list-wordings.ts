import { NOTICE_KINDS } from '@motcua/rules/dossier';
import { factsOf } from '@motcua/rules/notice';
import { assertMayRead, may } from '../../administration/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import { builtInTexts, channelsOf, textsInForce } from '../../messages/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { wordingChanges, wordingChangeView } from '../changes.ts';

/** Of every notice. */
export const listWordings: Act<'listWordings'> = async (context) => {
  assertMayRead(context);
  const { db, now } = context;
  const date = todayOf(context.reference.current(), now);
  const rows = Map.groupBy(await wordingChanges(db).execute(), (row) => row.kind);
  const items = NOTICE_KINDS.map(async (kind) => {
    const builtIn = builtInTexts(kind);
    const { texts, since } = await textsInForce(db, kind, date);
    return {
      kind,
      channels: [...channelsOf(kind)],
      facts: factsOf(builtIn.vi),
      builtIn,
      current: texts,
      since,
      changes: await Promise.all((rows.get(kind) ?? []).map((row) => wordingChangeView(context, db, row))),
    };
  });
  return { date, mayPropose: may(context, 'propose', null), items: await Promise.all(items) };
};
