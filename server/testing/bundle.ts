import { carryBy, SIMULATORS, type SystemsOutside } from '../exchange/index.ts';
import { OUTBOX } from '../outbox.ts';
import { completeDraft, doStep } from './dossier.ts';
import { until } from './letters.ts';
import { setParameter } from './parameter.ts';
import { province, type Province } from './province.ts';

/** Birth, residence and health card in one, handed in at a ward. */
export const BUNDLE = '2.000986';
export const WARD = 'MC-09286-2025';
export const ACCEPTED = '2026-11-30T09:10:00+07:00';
export const SIGNED = '2026-11-30T14:20:00+07:00';

/** A case of journey J1, hour by hour, with the systems outside as a test wants them. */
export interface BundleCase {
  here: Province;
  caseId: string;
  systems: SystemsOutside;
  /** It becomes this moment; letters, parts and systems outside come by then. */
  pass(moment: string): Promise<void>;
  accept(moment?: string): Promise<void>;
  /** The certificate is checked, numbered, signed and sealed at one moment. */
  registerBirth(moment?: string): Promise<void>;
  /** Id of a part that has begun, in the order of the map. */
  partId(index: number): Promise<string>;
}

/** Submitted on a Sunday evening by cd.hoa. */
export async function bundleCase(): Promise<BundleCase> {
  const here = await province({ at: '2026-11-29T21:30:00+07:00' });
  await setParameter(here, 'due.mode', 'HOURS_ROLLING');
  await setParameter(here, 'intake.lateCutoffMinutesBeforeClose', 120);
  const facts = { procedure: BUNDLE, unit: WARD, citizen: 'cd.hoa' };
  const { dossierId: caseId } = await completeDraft(here, facts);
  await here.as('cd.hoa').submitDossier({ dossierId: caseId, declaration: true });
  const made: BundleCase = {
    here,
    caseId,
    systems: SIMULATORS,
    pass: (moment) => until(here, moment, { ...OUTBOX, external: carryBy(made.systems) }),
    async accept(moment = ACCEPTED) {
      here.clock.set(moment);
      await here.as('qu.minh').acceptDossier({ dossierId: caseId });
      await made.pass(moment);
    },
    async registerBirth(moment = SIGNED) {
      const birth = await made.partId(0);
      await made.pass(moment);
      await doStep(here, birth);
      await made.pass(moment);
      await doStep(here, birth);
      await doStep(here, birth);
      await made.pass(moment);
    },
    async partId(index) {
      const { parts } = await here.as('ks.ha').getDossier({ dossierId: caseId });
      const id = parts[index]?.id ?? null;
      if (id === null) throw new Error(`part ${index} has not begun`);
      return id;
    },
  };
  return made;
}
