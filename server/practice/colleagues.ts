import type { Role } from '@motcua/contract/session';
import { unitsOfStep, type ProcessDefinition, type StepUnits } from '@motcua/rules/process';
import type { Caller, Services } from '../platform/context.ts';
import type { Staff } from '../simulation/index.ts';
import { colleagueFor } from './guests.ts';

/** Whoever is asked for is there: what a unit could do if every post were held. */
export const everybody = (anyone: Caller): Staff => ({
  citizens: [],
  caller: () => anyone,
  holders: () => [anyone],
  size: () => 1,
});

/** An invented colleague for every step of a map, for the counter, and a head at each unit who hands steps on. */
export async function colleaguesOf(
  services: Pick<Services, 'db'>,
  { process, units }: { process: ProcessDefinition; units: StepUnits },
  now: Date,
): Promise<Staff> {
  const places = process.steps.flatMap((step) =>
    unitsOfStep(step, units).map((unitKey) => ({ unitKey, role: step.role as Role })),
  );
  const posts = [
    { unitKey: units.intakeUnit, role: 'COUNTER_OFFICER' as const },
    ...places,
    ...places.map(({ unitKey }) => ({ unitKey, role: 'DIVISION_HEAD' as const })),
  ];
  const found = new Map<string, Caller>();
  for (const post of posts) {
    const name = `${post.unitKey} ${post.role}`;
    if (!found.has(name)) found.set(name, await colleagueFor(services, post, now));
  }
  const all = [...found.values()];
  return {
    citizens: [],
    caller(accountId) {
      const one = all.find((colleague) => colleague.accountId === accountId);
      if (one === undefined) throw new Error(`account ${accountId} is no invented colleague`);
      return one;
    },
    holders(unitKey, role) {
      const one = found.get(`${unitKey} ${role}`);
      return one === undefined ? [] : [one];
    },
    size: () => 1,
  };
}
