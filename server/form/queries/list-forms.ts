import type { Output } from '@motcua/contract/operations';
import { foldVietnamese } from '@motcua/rules/text';
import { decisionOf, todayOf, versionChangeState } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { inForce } from '../../organisation/index.ts';
import { mayPropose, mayReadDrafts } from '../../process/index.ts';
import { formChanges, type FormChangeRow } from '../changes.ts';
import { askedBy } from '../forms.ts';

type Item = Output<'listForms'>['items'][number];

const UNDER_WAY: ReadonlySet<string> = new Set(['DRAFT', 'PROPOSED', 'SCHEDULED']);

/** The forms there are and those being made, by title; who does not work on forms sees those that are in force. */
export const listForms: Act<'listForms'> = async (context, { q = '' }) => {
  const { db, reference, now } = context;
  const today = todayOf(reference.current(), now);
  const [rows, changes, counts] = await Promise.all([
    db.selectFrom('form_version').selectAll().orderBy('valid_from', 'desc').execute(),
    mayReadDrafts(context) ? formChanges(db).execute() : [],
    askedBy(db, today),
  ]);
  const open = changes.filter((change) => UNDER_WAY.has(versionChangeState(change, today)));
  const current = new Map(
    rows
      .filter((row) => inForce(row, today))
      .toReversed()
      .map((row) => [row.code, row]),
  );
  const keys = [...new Set([...current.keys(), ...open.map(({ key }) => key)])];
  const procedures = await namesOf(context, keys, today);
  const items = keys.map((key): Item => {
    const version = current.get(key);
    const drafts = open.filter((change) => change.key === key);
    const content = version?.content ?? drafts[0]?.content;
    const name = procedures.get(key);
    return {
      key,
      title: content?.title === '' ? (name ?? key) : (content?.title ?? key),
      pages: content?.pages.length ?? 0,
      questions: content?.pages.reduce((sum, { questions }) => sum + questions.length, 0) ?? 0,
      own: name === undefined ? null : { code: key, name },
      procedures: counts.get(key) ?? 0,
      inForceSince: version?.valid_from ?? null,
      decision: version === undefined ? null : decisionOf(version),
      underWay: drafts.map((change) => underWay(change, today)),
    };
  });
  const wanted = foldVietnamese(q);
  return {
    items: items
      .filter(({ key, title, own }) => foldVietnamese(`${key} ${title} ${own?.name ?? ''}`).includes(wanted))
      .toSorted((a, b) => a.title.localeCompare(b.title, 'vi')),
    mayPropose: mayPropose(context),
  };
};

const underWay = (change: FormChangeRow, today: string): Item['underWay'][number] => ({
  changeId: change.id,
  state: versionChangeState(change, today),
  validFrom: change.valid_from,
});

/** Names of the procedures in force among some codes. */
async function namesOf(
  { db }: Parameters<Act<'listForms'>>[0],
  codes: readonly string[],
  today: string,
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('procedure_version')
    .select(['code', 'name'])
    .where('code', 'in', codes)
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}
