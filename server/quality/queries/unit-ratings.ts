import { anonymous, shown } from '@motcua/rules/quality';
import { sql } from 'kysely';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { assertMayReport } from '../../reports/index.ts';
import { askedOf, countedUnits, figuresOf, inPeriod, unitColumn, type Asked } from '../figures.ts';

/** For the control office, and for heads of their units: the same figures, with what people wrote. */
export const unitRatings: Act<'unitRatings'> = async (context, { unit = null, ...input }) => {
  assertMayReport(context, 'readFigures', unit);
  const asked = askedOf(context, input);
  const held = context.reference.current();
  const { units, whole } = shown(await countedUnits(context, asked), asked.minimum);
  const seen = unit === null ? whole : units.filter((one) => one.unit === unit);
  return {
    ...asked,
    unit: unit === null ? null : unitRef(held, unit, todayOf(held, context.now)),
    figures: seen.length === 0 ? null : figuresOf(seen),
    texts: await textsOf(
      context,
      asked,
      seen.map((one) => one.unit),
    ),
  };
};

const MOST_TEXTS = 1000;

async function textsOf({ db }: Context, asked: Asked, units: readonly string[]): Promise<string[]> {
  if (units.length === 0) return [];
  const { rows } = await sql<{ text: string; name: string | null }>`
    select r.text, d.applicant ->> 'fullName' as name
    from rating r join dossier d on d.id = r.dossier_id
    where ${inPeriod(asked)} and ${unitColumn(asked)} = any(${sql.val(units)}::text[]) and r.text <> ''
    order by md5(r.text) limit ${MOST_TEXTS}`.execute(db);
  return rows.map(({ text, name }) => anonymous(text, name ?? ''));
}
