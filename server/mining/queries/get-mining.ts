import type { SavingView } from '@motcua/contract/mining';
import type { Output } from '@motcua/contract/operations';
import type { Mining, Saving } from '@motcua/rules/mining';
import type { ProcessDefinition } from '@motcua/rules/process';
import type { Act } from '../../platform/dispatch.ts';
import { assertMaySee } from '../guard.ts';
import { lookAt, type Look } from '../look.ts';
import { inThread } from '../thread/in-thread.ts';
import { inTurn } from '../turn.ts';
import { dossiersOf, headOf, hours, namesOf, unitOf } from '../view.ts';

const MOST = { edges: 200, pairs: 40, savings: 30 };

/** What the records tell by themselves, and what would save most days. */
export const getMining: Act<'getMining'> = async (context, asked) => {
  assertMaySee(context, asked.unit ?? null);
  return inTurn(async () => {
    const look = await lookAt(context, asked);
    const { calendar } = look.held;
    return viewOf(
      look,
      await inThread('mining', look.definition, { own: look.log, calendar, stopping: context.stopping }),
    );
  }, context.stopping);
};

function viewOf(look: Look, mining: Mining): Output<'getMining'> {
  const name = namesOf(look);
  const unit = unitOf(look);
  return {
    ...headOf(look, mining.lead),
    graph: mining.graph.slice(0, MOST.edges).map(({ from, to, count, waited }) => ({
      from: name(from),
      to: name(to),
      count,
      waited: hours(waited),
    })),
    concurrency: mining.concurrency
      .toSorted((a, b) => b.dossiers - a.dossiers)
      .slice(0, MOST.pairs)
      .map(({ a, b, how, dossiers }) => ({ a: name(a), b: name(b), how, dossiers })),
    rework: mining.rework.map(({ from, to, count, effort }) => ({
      from: name(from),
      to: name(to),
      count,
      effort: hours(effort),
    })),
    handOvers: {
      units: mining.handOvers.units.slice(0, MOST.pairs).map(({ from, to, count, waited, mean }) => ({
        from: unit(from),
        to: unit(to),
        count,
        waited: hours(waited),
        mean: hours(mean),
      })),
      personsPerDossier: hours(mining.handOvers.personsPerDossier),
      unitsPerDossier: hours(mining.handOvers.unitsPerDossier),
    },
    savings: mining.savings.filter(isOurs(look.definition)).slice(0, MOST.savings).map(savingView(look)),
  };
}

/** Whoever has a result to collect comes when he comes: no time of an office. */
function isOurs({ steps }: ProcessDefinition): (saving: Saving) => boolean {
  const collected = steps.flatMap(({ key, kind }) => (kind === 'RETURN' ? [key] : []));
  return ({ step }) => !collected.includes(step);
}

function savingView(look: Look): (saving: Saving) => SavingView {
  const name = namesOf(look);
  const unit = unitOf(look);
  const dossier = dossiersOf(look);
  return ({ cause, step, unit: at, from, hours: lost, days, times, dossiers, worst }) => ({
    cause,
    step: name(step),
    unit: at === undefined ? null : unit(at),
    from: from === undefined ? null : name(from),
    hours: hours(lost),
    days: Math.round(days * 10) / 10,
    times,
    dossiers,
    worst: worst.map(dossier),
  });
}
