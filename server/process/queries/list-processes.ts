import type { Input, Output } from '@motcua/contract/operations';
import { foldVietnamese } from '@motcua/rules/text';
import { decisionOf, todayOf, versionChangeState } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { processChanges, type ProcessChangeRow } from '../changes.ts';
import { mayPropose, mayReadDrafts } from '../guard.ts';
import { coverageOf, libraryOn, typeOf, type LibraryMap } from '../library.ts';

const PAGE = 50;
type Item = Output<'listProcesses'>['items'][number];

/** Own maps of procedures first, then the patterns; each with what is under way. */
export const listProcesses: Act<'listProcesses'> = async (context, input) => {
  const { db, reference, now } = context;
  const today = todayOf(reference.current(), now);
  const [maps, changes] = await Promise.all([
    libraryOn(db, today),
    mayReadDrafts(context) ? processChanges(db).execute() : [],
  ]);
  const underWay = Map.groupBy(
    changes.filter((row) => ['DRAFT', 'PROPOSED', 'SCHEDULED'].includes(versionChangeState(row, today))),
    ({ key }) => key,
  );
  const begun = [...underWay.keys()].filter((key) => !maps.some((map) => map.key === key));
  const items = [
    ...begun.map((key) => begunItem(key, underWay.get(key) ?? [], today)),
    ...maps.map((map) => itemOf(map, underWay.get(map.key) ?? [], today)),
  ].filter((item) =>
    isWanted(
      item,
      maps.find(({ key }) => key === item.key),
      input,
    ),
  );
  const page = input.page ?? 1;
  return {
    total: items.length,
    page,
    items: items.slice((page - 1) * PAGE, page * PAGE),
    coverage: coverageOf(maps),
    mayPropose: mayPropose(context),
  };
};

function itemOf(
  { key, versions, inForce, procedures, own }: LibraryMap,
  changes: ProcessChangeRow[],
  today: string,
): Item {
  const shown = inForce ?? versions[0];
  if (shown === undefined) throw new Error(`map ${key} has no version`);
  return {
    key,
    name: shown.content.name,
    type: typeOf(shown.content),
    steps: shown.content.steps.length,
    procedures: procedures.length,
    own: own === undefined ? null : { code: own.code, name: own.name },
    decision: inForce === undefined ? null : decisionOf(inForce),
    inForceSince: inForce?.valid_from ?? null,
    underWay: changes.map((row) => underWayOf(row, today)),
  };
}

/** A map of which there is no version yet. */
function begunItem(key: string, changes: ProcessChangeRow[], today: string): Item {
  const [newest] = changes;
  if (newest === undefined) throw new Error(`nothing is under way for map ${key}`);
  return {
    key,
    name: newest.content.name,
    type: typeOf(newest.content),
    steps: newest.content.steps.length,
    procedures: 0,
    own: null,
    decision: null,
    inForceSince: null,
    underWay: changes.map((row) => underWayOf(row, today)),
  };
}

const underWayOf = (row: ProcessChangeRow, today: string): Item['underWay'][number] => ({
  changeId: row.id,
  state: versionChangeState(row, today),
  validFrom: row.valid_from,
});

function isWanted(
  item: Item,
  map: LibraryMap | undefined,
  { q = '', type, level, decided, underWay }: Input<'listProcesses'>,
): boolean {
  const words = foldVietnamese(
    `${item.key} ${item.name} ${item.own?.name ?? ''} ${item.decision?.number ?? ''}`,
  );
  return (
    words.includes(foldVietnamese(q.trim())) &&
    (type === undefined || item.type === type) &&
    (level === undefined || (map?.procedures.some(({ levels }) => levels.includes(level)) ?? false)) &&
    (decided === undefined || (item.decision !== null) === decided) &&
    (underWay !== true || item.underWay.length > 0)
  );
}
