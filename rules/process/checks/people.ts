import { mayFinish } from '../acts.ts';
import type { Lang } from '../../text/index.ts';
import { UNIT_RULES, type ProcessDefinition, type ProcessStep, type UnitRule } from '../definition.ts';
import type { ProcessWorld } from '../check.ts';
import { stepName } from './beside.ts';
import { found, type ProcessFinding } from './finding.ts';
import { unitName, type Said } from '../words.ts';

/** Units, posts, authority and procedures that the map names exist on its day, and the post may do what it is given. */
export const checkPeople = ({ steps }: ProcessDefinition, world: ProcessWorld): ProcessFinding[] =>
  steps.flatMap((step) => {
    const said = { step: stepName(step) };
    const { unit, role, procedure, authority } = step;
    const missing = missingUnits(step, world);
    const unmanned = missing.length > 0 ? [] : world.unmanned(unit, role);
    const undecided = missing.length > 0 || step.kind !== 'APPROVE' ? [] : world.undecided(authority, unit);
    return [
      ...missing.map((key) => found('UNIT_UNKNOWN', step.key, { ...said, unit: key })),
      ...(unmanned.length === 0 ? [] : [found('NO_OFFICER', step.key, { ...said, units: someOf(unmanned) })]),
      ...(mayFinish(step) ? [] : [found('NO_ACT', step.key, said)]),
      ...(undecided.length === 0
        ? []
        : [found('NO_AUTHORITY', step.key, { ...said, units: someOf(undecided) })]),
      ...(step.kind === 'PART' && procedure !== undefined && !world.hasProcedure(procedure)
        ? [found('PROCEDURE_UNKNOWN', step.key, { ...said, procedure })]
        : []),
    ];
  });

/** As many names as are read, and how many there are besides. */
function someOf(names: readonly string[]): Said {
  const all = names.map((name) => unitName(name as UnitRule));
  const first = (lang: Lang): string =>
    all
      .slice(0, MOST_NAMES)
      .map((one) => one[lang])
      .join(', ');
  const more = all.length - MOST_NAMES;
  if (more <= 0) return { vi: first('vi'), en: first('en') };
  return { vi: `${first('vi')} và ${more} nơi khác`, en: `${first('en')} and ${more} more` };
}

const MOST_NAMES = 3;

/** A rule names units of the dossier; what is neither a rule nor `@` and keys of units names none. */
function missingUnits({ unit }: ProcessStep, { hasUnit }: ProcessWorld): string[] {
  if (unit.startsWith('@'))
    return unit
      .slice(1)
      .split('|')
      .filter((key) => !hasUnit(key));
  return UNIT_RULES.some((rule) => rule === unit) ? [] : [unit];
}
