import type { StepRole, UnitRule } from '@motcua/rules/process';
import { many, nameOf, one, type Element } from './element.ts';

/** Words in the name of a lane that tell who works in it; the first that fits counts. */
const NAMES: readonly (readonly [StepRole, RegExp])[] = [
  ['COUNTER_OFFICER', /một cửa|tiếp nhận|trả kết quả|counter|front desk|reception/u],
  ['RECORDS_OFFICER', /văn thư|records? (officer|clerk)|registry/u],
  ['DIVISION_HEAD', /trưởng phòng|phó phòng|lãnh đạo phòng|head of (division|department)|team leader/u],
  ['LEADER', /lãnh đạo|giám đốc|chủ tịch|director|chair(man|person)/u],
  ['SPECIALIST', /chuyên viên|thụ lý|thẩm định|phòng chuyên môn|specialist|case officer/u],
];

export const roleNamed = (name: string): StepRole | undefined =>
  NAMES.find(([, like]) => like.test(name.normalize('NFC').toLowerCase()))?.[0];

export const unitOfRole = (role: StepRole): UnitRule => (role === 'COUNTER_OFFICER' ? 'INTAKE' : 'AUTHORITY');

/** All lanes of a process, inner ones after those they lie in. */
export function lanesOf(process: Element): Element[] {
  const within = (set: Element | undefined): Element[] =>
    set === undefined
      ? []
      : many(set, 'lanes').flatMap((lane) => [lane, ...within(one(lane, 'childLaneSet'))]);
  return many(process, 'laneSets').flatMap(within);
}

/** The role the lanes around a node tell, the innermost first; a node in a sub-process lies where that lies. */
export function roleByLane(lanes: readonly Element[], node: Element): StepRole | undefined {
  const around = new Set<Element>();
  for (let at: Element | undefined = node; at !== undefined; at = at.$parent) around.add(at);
  const names = lanes.filter((lane) => many(lane, 'flowNodeRef').some((one) => around.has(one))).map(nameOf);
  return names
    .toReversed()
    .map(roleNamed)
    .find((role) => role !== undefined);
}
