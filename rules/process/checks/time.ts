import type { ProcessDefinition, ProcessStep } from '../definition.ts';
import { couldRunTogether } from '../parallel.ts';
import { hoursWithin, limitHours, wholeShare, wholeWay, type Weight } from '../shares.ts';
import { stepName } from './beside.ts';
import { percentSaid, type Said } from '../words.ts';
import { figure, found, type ProcessFinding } from './finding.ts';

/** Sums of shares are decimal fractions; what they differ by beyond this is no rounding. */
const ROUNDING = 1e-6;

/** Times that make sense by themselves. */
export const checkTimes = ({ steps }: ProcessDefinition): ProcessFinding[] =>
  steps.flatMap((step) => {
    const said = { step: stepName(step) };
    const limit = limitHours(step);
    return [
      ...(step.share >= 0 && step.share <= 1 ? [] : [found('SHARE_NONSENSE', step.key, said)]),
      ...(limit === null || (limit > 0 && Number.isFinite(limit))
        ? []
        : [found('LIMIT_NONSENSE', step.key, said)]),
      ...(step.kind === 'TIMER' && limit === null ? [found('TIMER_WITHOUT_LIMIT', step.key, said)] : []),
    ];
  });

/**
 * The longest way within the time limit of the law, and nothing in sequence without reason; what is, and by that comes too
 * late, is refused.
 *
 * @param legalHours shortest limit of the procedures, in working hours; null where they have none
 */
export function checkTotals(definition: ProcessDefinition, legalHours: number | null): ProcessFinding[] {
  const share = wholeShare(definition);
  const over = share > 1 + ROUNDING ? [found('SHARES_OVER', null, { percent: percentSaid(share) })] : [];
  const weight = weightOf(legalHours);
  const hours = wholeWay(definition, weight);
  const isLate = legalHours !== null && hours > legalHours + ROUNDING;
  const { groups, savingHours } = couldRunTogether(definition, weight);
  const needless = savingHours > ROUNDING ? groups : [];
  if (isLate && needless.length === 0 && over.length === 0)
    return [found('OVER_LIMIT', null, { hours: figure(hours), limit: figure(legalHours) })];
  const saving = legalHours === null ? percentSaid(savingHours) : hoursSaid(savingHours);
  return [
    ...over,
    ...needless.map((keys) => {
      const at = keys.at(-1) ?? null;
      const steps = named(definition, keys);
      return isLate
        ? found('NEEDLESS_SEQUENCE_LATE', at, { steps, saving, limit: figure(legalHours) })
        : found('NEEDLESS_SEQUENCE', at, { steps, saving });
    }),
  ];
}

/** Working hours that count against the limit, or shares where there is none; while a step lets it stand none do. */
const weightOf =
  (legalHours: number | null): Weight =>
  (step: ProcessStep) => {
    if (step.stands !== undefined) return 0;
    return legalHours === null ? step.share : hoursWithin(legalHours)(step);
  };

function hoursSaid(hours: number): Said {
  const { vi, en } = figure(hours);
  return { vi: `${vi} giờ làm việc`, en: `${en} working hours` };
}

function named({ steps }: ProcessDefinition, keys: readonly string[]): Said {
  const names = steps.filter(({ key }) => keys.includes(key)).map(stepName);
  return {
    vi: names.map(({ vi }) => `“${vi}”`).join(', '),
    en: names.map(({ en }) => `“${en}”`).join(', '),
  };
}
