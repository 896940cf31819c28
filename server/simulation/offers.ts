import type { Form } from '@motcua/contract/catalogue';
import { advance, graphOf, unitsOfStep, type ProcessDefinition, type StepUnits } from '@motcua/rules/process';
import { formView, provinceCommittee, receivingUnits } from '../catalogue/index.ts';
import { inForce, type Reference } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import type { ProcedureVersion } from '../province/index.ts';
import type { Staff } from './staff.ts';

/** A procedure as people of the simulation can ask for it: with the one-stop units whose every step has somebody to do it. */
export interface Offer {
  code: string;
  procedure: ProcedureVersion;
  process: ProcessDefinition;
  form: Form;
  weight: number;
  units: readonly (StepUnits & { weight: number })[];
}

/** How often people come for what: certified copies and registers most, the rest of the catalogue now and then. */
const WEIGHTS: Readonly<Record<string, number>> = {
  '2.000815': 18, // certified copy
  '2.000884': 4, // signature
  '1.004222': 9, // household registration
  '1.004194': 7, // temporary residence
  '1.001193': 11, // birth
  '2.000986': 3, // birth, residence and health card in one
  '1.000656': 3, // death
  '1.000894': 5, // marriage
  '1.004873': 9, // marital status
  '2.000635': 5, // extract of the civil register
  '1.009994': 6, // construction permit
  '1.001612': 8, // household business
  '1.001776': 6, // social benefit
  '2.000889': 5, // change in land register
  '1.003003': 3, // first land certificate
  '1.004199': 3, // land certificate exchanged
  '2.000488': 3, // criminal record
  '1.002809': 3, // driving licence
};
const REST = 0.1;

/** The catalogue in force day by day. */
export interface Offers {
  on(date: string): readonly Offer[];
}

export async function readOffers(db: Db, reference: Reference, staff: Staff): Promise<Offers> {
  const [procedures, processes, forms] = await Promise.all([
    db
      .selectFrom('procedure_version')
      .select(['code', 'valid_from', 'valid_to', 'content'])
      .orderBy('code')
      .orderBy('valid_from')
      .execute(),
    db
      .selectFrom('process_version')
      .select(['key', 'valid_from', 'valid_to', 'content'])
      .orderBy('valid_from', 'desc')
      .execute(),
    db
      .selectFrom('form_version')
      .select(['code', 'valid_from', 'valid_to', 'content'])
      .orderBy('valid_from', 'desc')
      .execute(),
  ]);
  const known = new Map<string, Offer[]>();
  const offersOn = (date: string): Offer[] =>
    procedures.flatMap(({ code, content: procedure, ...validity }) => {
      if (!inForce(validity, date)) return [];
      const map = (key: string) => processes.find((one) => one.key === key && inForce(one, date))?.content;
      const process = map(code) ?? map(procedure.process);
      const asked = (key: string) => forms.find((one) => one.code === key && inForce(one, date))?.content;
      const form = asked(code) ?? asked(procedure.form);
      if (process === undefined || form === undefined) return [];
      const units = mannedUnits(reference, staff, { procedure, process, date });
      const weight = WEIGHTS[code] ?? REST;
      return units.length === 0 ? [] : [{ code, procedure, process, form: formView(form), weight, units }];
    });
  return {
    on(date) {
      const found = known.get(date) ?? offersOn(date);
      known.set(date, found);
      return found;
    },
  };
}

function mannedUnits(
  reference: Reference,
  staff: Staff,
  { procedure, process, date }: { procedure: ProcedureVersion; process: ProcessDefinition; date: string },
): Offer['units'] {
  return receivingUnits(reference, procedure, date)
    .map(({ intakeUnit, authority }) => ({
      intakeUnit: intakeUnit.key,
      authority,
      provinceCommittee: provinceCommittee(reference, date),
      consulted: procedure.consulted,
      weight: staff.size(authority, date),
    }))
    .filter((units) =>
      process.steps.every((step) =>
        unitsOfStep(step, units).every((unit) => staff.holders(unit, step.role, date).length > 0),
      ),
    );
}

/** Unit and role of the step that opens after the one at `index`: whom an assignment can name. */
export function postAfter(
  process: ProcessDefinition,
  index: number,
  units: StepUnits,
): { unit: string; role: string } | undefined {
  const done = process.steps[index]?.key ?? '';
  const { opened } = advance(graphOf(process), [done], done, {
    facts: {},
    passedOver: (step) => unitsOfStep(step, units).length === 0,
  });
  const step = process.steps.find(({ key }) => key === opened[0]);
  const unit = step === undefined ? undefined : unitsOfStep(step, units)[0];
  return step === undefined || unit === undefined ? undefined : { unit, role: step.role };
}
