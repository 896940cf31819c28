import type { StepHeat } from '@motcua/contract/mining';
import type { Output } from '@motcua/contract/operations';
import type { StepTimes, Times } from '@motcua/rules/mining';
import type { ProcessStep } from '@motcua/rules/process';
import { formatDecimal, type Lang } from '@motcua/rules/text';
import { words } from '@motcua/ui/words';
import type { Act } from '../../platform/dispatch.ts';
import { mapSvg } from '../../process/index.ts';
import { assertMaySee } from '../guard.ts';
import { lookAt, type Look } from '../look.ts';
import { inThread } from '../thread/in-thread.ts';
import type { Plan } from '../thread/plans.ts';
import type { FoundBy } from '../thread/tasks.ts';
import { inTurn } from '../turn.ts';
import { headOf, hours, namesOf, typical, unitOf } from '../view.ts';

const MOST_JOINS = 20;

/** Where dossiers wait and where they are late, drawn on the map and said in numbers. */
export const getHeatMap: Act<'getHeatMap'> = async (context, { lang = 'vi', ...asked }) => {
  assertMaySee(context, asked.unit ?? null);
  return inTurn(async () => {
    const look = await lookAt(context, asked);
    const { calendar } = look.held;
    return viewOf(
      look,
      await inThread('heatMap', null, { own: look.log, calendar, stopping: context.stopping }),
      lang,
    );
  }, context.stopping);
};

function viewOf(look: Look, { mining, plans }: FoundBy<'heatMap'>, lang: Lang): Output<'getHeatMap'> {
  const name = namesOf(look);
  const steps = stepsOf(look, mining.steps, plans);
  const heats = new Map(steps.flatMap(({ step, heat }) => (heat === null ? [] : [[step.key, heat]])));
  return {
    ...headOf(look, mining.lead),
    svg: mapSvg(look.definition, { heat: heats, who: sayer(steps, lang) }, lang),
    steps,
    joins: mining.joins.slice(0, MOST_JOINS).map(({ branch, before, count, waited, mean }) => ({
      branch: name(branch),
      before: name(before),
      count,
      waited: hours(waited),
      mean: hours(mean),
    })),
  };
}

/** Steps of the map in its order, then what was done beside it. */
function stepsOf(look: Look, times: readonly StepTimes[], plans: ReadonlyMap<string, Plan>): StepHeat[] {
  const name = namesOf(look);
  const unit = unitOf(look);
  const order = look.definition.steps.map(({ key }) => key);
  const place = ({ step }: StepTimes): number =>
    (order.indexOf(step) + order.length + 1) % (order.length + 1);
  return times
    .toSorted((a, b) => place(a) - place(b))
    .map((one) => {
      const plan = plans.get(one.step);
      return {
        step: name(one.step),
        onMap: order.includes(one.step),
        ...timesOf(one),
        open: one.open,
        returned: one.returned,
        planned: plan === undefined ? null : hours(plan.hours),
        heat: plan?.heat ?? null,
        estimatedShare: one.estimated,
        units: one.units
          .toSorted((a, b) => b.whole.p90 - a.whole.p90)
          .map((at) => ({ unit: unit(at.unit), ...timesOf(at) })),
      };
    });
}

const timesOf = ({ visits, whole, waiting, touching, late }: Times) => ({
  visits,
  whole: typical(whole),
  waiting: typical(waiting),
  touching: typical(touching),
  lateShare: visits === 0 ? 0 : late.visits / visits,
});

const said = words({
  times: {
    vi: (median: string, p90: string, late: string) =>
      `Trung vị\u00a0${median}, P90\u00a0${p90}\u00a0giờ, trễ\u00a0${late}`,
    en: (median: string, p90: string, late: string) =>
      `Median\u00a0${median}, P90\u00a0${p90}\u00a0h, late\u00a0${late}`,
  },
  never: { vi: 'Chưa hồ sơ nào qua', en: 'No dossier came by' },
});

/** The numbers of a step below its name, so that no one has to read colours. */
function sayer(steps: readonly StepHeat[], lang: Lang): (step: ProcessStep) => string {
  const known = new Map(steps.map((one) => [one.step.key, one]));
  const decimal = (value: number): string => formatDecimal(value, 1, lang);
  return ({ key }) => {
    const one = known.get(key);
    if (one === undefined || one.visits === 0) return said[lang].never;
    const late = `${formatDecimal(one.lateShare * 100, 0, lang)}${lang === 'vi' ? '\u00a0' : ''}%`;
    return said[lang].times(decimal(one.whole.median), decimal(one.whole.p90), late);
  };
}
