import { EXTERNAL_SYSTEMS, type ExternalSystem } from '@motcua/rules/process';
import type { Services } from '../../platform/context.ts';
import type { OutsideSettings } from '../../platform/outside-settings.ts';
import type { SystemOutside } from '../outside.ts';
import { SIMULATORS } from '../simulators.ts';
import { httpSystem, type Dialect } from './base.ts';
import { civilStatus } from './civil-status.ts';
import { power } from './power.ts';
import { residence } from './residence.ts';
import { socialInsurance } from './social-insurance.ts';
import { tax } from './tax.ts';

declare module '../../platform/context.ts' {
  interface Services {
    /** Systems outside this program is connected with; the others are stand-ins in a demonstration, else not connected. */
    outside?: Partial<Record<ExternalSystem, SystemOutside>>;
  }
}

/** Every system outside with how it speaks. */
export const DIALECTS: Readonly<Record<ExternalSystem, Dialect>> = {
  TAX: tax,
  CIVIL_STATUS: civilStatus,
  RESIDENCE: residence,
  SOCIAL_INSURANCE: socialInsurance,
  POWER: power,
};

/** What is configured, opened; nothing is connected to before there is something to ask. */
export const openSystems = (settings: OutsideSettings): NonNullable<Services['outside']> =>
  Object.fromEntries(
    EXTERNAL_SYSTEMS.flatMap((system) => {
      const one = settings[system];
      return one === undefined ? [] : [[system, httpSystem(DIALECTS[system], one)]];
    }),
  );

/** HTTP: connected; SIMULATED: a stand-in of the demonstration; NONE: its answers are written down from paper. */
export type ConnectionMode = 'HTTP' | 'SIMULATED' | 'NONE';

export function modeOf({ outside, demo }: Services, system: ExternalSystem): ConnectionMode {
  if (outside?.[system] !== undefined) return 'HTTP';
  return demo ? 'SIMULATED' : 'NONE';
}

/** Undefined: not connected. */
export const systemOf = (services: Services, system: ExternalSystem): SystemOutside | undefined =>
  services.outside?.[system] ?? (services.demo ? SIMULATORS[system] : undefined);
