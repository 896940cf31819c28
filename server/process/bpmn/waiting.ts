import type { StepLimit } from '@motcua/rules/process';
import { many, one, text, type Element } from './element.ts';

/** The time a timer waits, where it is a whole number of hours or days or weeks. */
export function limitOfTimer(event: Element): StepLimit | undefined {
  const timer = many(event, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:TimerEventDefinition');
  const duration = timer === undefined ? undefined : one(timer, 'timeDuration');
  const [, number, unit] =
    /^P(?:T(?=\d+H))?(\d+)([HDW])$/u.exec(duration ? text(duration, 'body').trim() : '') ?? [];
  const value = Number(number);
  if (unit === undefined || value === 0 || value > 1_000) return undefined;
  if (unit === 'H') return { value, unit: 'WORKING_HOUR' };
  return { value: unit === 'W' ? value * 5 : value, unit: 'WORKING_DAY' };
}
