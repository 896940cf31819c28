import type { Input } from '@motcua/contract/operations';
import { localDate } from '@motcua/rules/calendar';
import { lift } from '@motcua/rules/procedure';
import type { Reference } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import type { ProcedureVersion } from '../../province/index.ts';
import { decidingUnits } from '../deciding-unit.ts';
import { authorityName, receivingUnits } from '../receiving.ts';
import { askerOf, demandsOn } from './asker.ts';
import { bundlesOn } from './bundles.ts';
import { searchableCatalogue, type ListedProcedure, type SearchableCatalogue } from './search-catalogue.ts';
import { readQuestion } from './search-query.ts';
import { leastOf, score } from './search-score.ts';

const PAGE = 20;

/**
 * Procedures in force on the day, best answers first, what is asked for here and now before what fits as well; without a
 * question what people come for, then those of life events, then all by sector and name. Each facet counts the matches under all filters but its own, so that the other choices stay visible.
 */
export const searchProcedures: Act<'searchProcedures'> = async ({ db, reference, now, caller }, input) => {
  const held = reference.current();
  const today = localDate(held.calendar, now);
  const catalogue = await searchableCatalogue(db);
  const asked = await demandsOn(db, catalogue, await askerOf(db, held, caller, today), today);
  const found = matches(catalogue, input.q?.trim() ?? '', asked, (one) => inForceOn(one, today));
  const passes = filters(input, held, today);
  const under = (...names: (keyof typeof passes)[]) =>
    found.filter((one) => names.every((name) => passes[name](one)));
  const items = under('sector', 'level', 'subject', 'unit');
  const offset = input.offset ?? 0;
  const shown = items.slice(offset, offset + (input.limit ?? PAGE));
  const bundles = await bundlesOn(
    db,
    today,
    shown.map(({ code }) => code),
  );
  return {
    total: items.length,
    items: shown.map((one) => ({ ...summaryOf(one, held, today), bundle: bundles.get(one.code) ?? null })),
    sectors: facet(under('level', 'subject', 'unit').map(({ sector }) => sector)),
    levels: facet(under('sector', 'subject', 'unit').flatMap(({ levels }) => levels)),
  };
};

const inForceOn = ({ validFrom, validTo }: ListedProcedure, date: string): boolean =>
  validFrom <= date && (validTo === null || date <= validTo);

function matches(
  catalogue: SearchableCatalogue,
  question: string,
  asked: ReadonlyMap<string, number>,
  current: (one: ListedProcedure) => boolean,
): ListedProcedure[] {
  const { procedures } = catalogue;
  const most = Math.max(0, ...asked.values());
  const lifted = ({ code }: ListedProcedure): number => lift(asked.get(code) ?? 0, most);
  const byUse = (a: ListedProcedure, b: ListedProcedure): number =>
    (asked.get(b.code) ?? 0) - (asked.get(a.code) ?? 0) || byEvent(a, b);
  if (question === '') return procedures.filter(current).toSorted(byUse);
  const byCode = procedures.filter(
    (one) => current(one) && [one.code, one.nationalCode].includes(question.toUpperCase()),
  );
  if (byCode.length > 0) return byCode;
  const wordings = readQuestion(question, catalogue.words, catalogue.index.vocabulary);
  const searched = Uint8Array.from(procedures, (one) => (current(one) ? 1 : 0));
  const points = score(catalogue.index, wordings, searched);
  const least = leastOf(points);
  return [...points]
    .flatMap(([owner, sum]) => {
      const one = procedures[owner];
      return one === undefined || sum < least ? [] : [{ one, sum: sum * lifted(one) }];
    })
    .toSorted((a, b) => b.sum - a.sum || byUse(a.one, b.one))
    .map(({ one }) => one);
}

const inVietnamese = new Intl.Collator('vi');

const byEvent = (a: ListedProcedure, b: ListedProcedure): number =>
  a.eventRank - b.eventRank ||
  inVietnamese.compare(a.sector, b.sector) ||
  inVietnamese.compare(a.name, b.name) ||
  (a.code < b.code ? -1 : 1);

type Filter = (one: ListedProcedure) => boolean;

function filters(
  { sector, level, subject, unit }: Input<'searchProcedures'>,
  reference: Reference,
  today: string,
): Record<'sector' | 'level' | 'subject' | 'unit', Filter> {
  return {
    sector: (one) => sector === undefined || one.sector === sector,
    level: (one) => level === undefined || one.levels.includes(level),
    subject: (one) => subject === undefined || one.subjects.includes(subject),
    unit: unit === undefined ? () => true : receivedBy(unit, reference, today),
  };
}

/** Many procedures are received alike, so each kind is looked up once. */
function receivedBy(unit: string, reference: Reference, today: string): Filter {
  const known = new Map<ProcedureVersion, boolean>();
  return ({ receivedLike }) => {
    const here =
      known.get(receivedLike) ??
      receivingUnits(
        reference,
        receivedLike,
        today,
        decidingUnits(reference, receivedLike, today)[0]?.key,
      ).some(({ intakeUnit }) => intakeUnit.key === unit);
    known.set(receivedLike, here);
    return here;
  };
}

function facet<Key extends string>(keys: readonly Key[]): { key: Key; count: number }[] {
  return [...Map.groupBy(keys, (key) => key)]
    .map(([key, all]) => ({ key, count: all.length }))
    .toSorted((a, b) => b.count - a.count || inVietnamese.compare(a.key, b.key));
}

function summaryOf(
  { code, name, summary, sector, levels, subjects, channels, receivedLike }: ListedProcedure,
  reference: Reference,
  today: string,
) {
  const limits = channels
    .map(({ limit }) => limit)
    .toSorted((a, b) => HOURS[a.unit] * a.value - HOURS[b.unit] * b.value);
  return {
    code,
    name,
    summary,
    sector,
    levels,
    subjects,
    channels: channels.map(({ channel }) => channel),
    limit: limits[0] ?? null,
    authorityName: authorityName(reference, receivedLike, today),
  };
}

/** Working hours, near enough to tell which limit is the shortest. */
const HOURS: Record<ProcedureVersion['channels'][number]['limit']['unit'], number> = {
  workingHour: 1,
  workingDay: 8,
  day: (8 * 5) / 7,
  month: 8 * 21,
};
