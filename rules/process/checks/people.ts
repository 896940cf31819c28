import { mayFinish } from '../acts.ts';
import { UNIT_RULES, type ProcessDefinition, type ProcessStep } from '../definition.ts';
import type { ProcessWorld } from '../check.ts';
import { stepName } from './beside.ts';
import { found, type ProcessFinding } from './finding.ts';

/** Units, posts, authority and procedures that the map names exist on its day, and the post may do what it is given. */
export const checkPeople = ({ steps }: ProcessDefinition, world: ProcessWorld): ProcessFinding[] =>
  steps.flatMap((step) => {
    const said = { step: stepName(step) };
    const { unit, role, procedure, authority } = step;
    const missing = missingUnits(step, world);
    return [
      ...missing.map((key) => found('UNIT_UNKNOWN', step.key, { ...said, unit: key })),
      ...(missing.length === 0 && !world.hasOfficer(unit, role) ? [found('NO_OFFICER', step.key, said)] : []),
      ...(mayFinish(step) ? [] : [found('NO_ACT', step.key, said)]),
      ...(step.kind === 'APPROVE' && missing.length === 0 && !world.mayDecide(authority, unit)
        ? [found('NO_AUTHORITY', step.key, said)]
        : []),
      ...(step.kind === 'PART' && procedure !== undefined && !world.hasProcedure(procedure)
        ? [found('PROCEDURE_UNKNOWN', step.key, { ...said, procedure })]
        : []),
    ];
  });

/** A rule names units of the dossier; what is neither a rule nor `@` and keys of units names none. */
function missingUnits({ unit }: ProcessStep, { hasUnit }: ProcessWorld): string[] {
  if (unit.startsWith('@'))
    return unit
      .slice(1)
      .split('|')
      .filter((key) => !hasUnit(key));
  return UNIT_RULES.some((rule) => rule === unit) ? [] : [unit];
}
