import { isoInstant } from '@motcua/rules/calendar';
import { finishClass } from '@motcua/rules/clock';
import { answerWording } from '@motcua/rules/dossier';
import { todayOf } from '../../catalogue/index.ts';
import { unitName } from '../../organisation/index.ts';
import type { SlipData } from '../../papers/index.ts';
import type { Services } from '../../platform/context.ts';
import type { Loaded } from '../load.ts';
import { changesOfHands } from './changes-of-hands.ts';

type ControlSlip = Extract<SlipData, { kind: 'CONTROL_SLIP' }>;
type Handover = NonNullable<ControlSlip['handovers']>[number];

/** The control slip as the log has it at this moment: every hand-over with both persons, its class, and the cause of a delay. */
export async function controlSlipNow(
  services: Services,
  { dossier }: Loaded,
  slip: ControlSlip,
  now: Date,
): Promise<ControlSlip> {
  const held = services.reference.current();
  const today = todayOf(held, now);
  const name = (key: string): string => unitName(held, key, today);
  const steps = await stepsOf(services, dossier.id);
  const asked = [
    ...new Set(steps.filter((step) => step.kind === 'CONSULT').map((step) => name(step.unit_key))),
  ];
  return {
    ...slip,
    dueAt: dossier.due_at === null ? slip.dueAt : isoInstant(held.calendar, dossier.due_at),
    ...(asked.length === 0 ? {} : { coordinatingUnits: asked.join('; ') }),
    handovers: inOrder([
      ...steps.flatMap((step): Handover[] => {
        const next = receiverOf(steps, step);
        if (step.done_at === null || next === undefined) return [];
        const at = isoInstant(held.calendar, step.done_at);
        return [
          {
            givingUnit: name(step.unit_key),
            receivingUnit: name(next.unit_key),
            at,
            giver: step.full_name ?? undefined,
            giverSignedAt: at,
            receiver: next.full_name ?? undefined,
            outcome: step.due_at === null ? undefined : finishClass(held.calendar, step.due_at, step.done_at),
            note: noteOf(step),
            delayCause: step.delay_cause ?? undefined,
          },
        ];
      }),
      ...(await changesOfHands(services, dossier.id, name)),
    ]),
  };
}

const inOrder = (handovers: Handover[]): Handover[] =>
  handovers.toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));

type Step = Awaited<ReturnType<typeof stepsOf>>[number];

const stepsOf = ({ db }: Services, dossierId: string) =>
  db
    .selectFrom('task')
    .leftJoin('account', 'account.id', 'task.account_id')
    .select([
      'task.id',
      'task.unit_key',
      'task.name',
      'task.kind',
      'task.status',
      'task.request',
      'task.answer',
      'task.delay_cause',
      'task.opened_at',
      'task.due_at',
      'task.done_at',
      'account.full_name',
    ])
    .where('dossier_id', '=', dossierId)
    .orderBy('opened_at')
    .orderBy('step_index')
    .execute();

/** What an officer asked on the way, not a step of the process. */
const isOnTheWay = ({ request }: Pick<Step, 'request'>): boolean =>
  request !== null && request.ofProcess !== true;

/** A question goes back to whoever asked; every other step to the one that opened when it closed. */
function receiverOf(steps: readonly Step[], { request, done_at, id }: Step): Step | undefined {
  if (isOnTheWay({ request })) return steps.find((one) => one.kind === 'WORK');
  return steps.find(
    (one) => one.id !== id && !isOnTheWay(one) && done_at !== null && one.opened_at >= done_at,
  );
}

function noteOf({ name, status, answer }: Step): string {
  if (status === 'RETURNED') return `${name} (trả lại)`;
  if (status === 'CANCELLED') return `${name} (không có trả lời)`;
  return answer === null ? name : `${name}: ${answerWording(answer, 'vi')}`;
}
