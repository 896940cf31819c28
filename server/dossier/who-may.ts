import { decidersThere } from '../authority/index.ts';
import { todayOf } from '../catalogue/index.ts';
import { candidatesAmong, candidatesOf, type Practised } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { draftersOf } from './decides.ts';
import { matterOf, type Loaded, type TaskRow } from './load.ts';

/** A step as it opens or stands open. */
export type StepToGive = Pick<TaskRow, 'unit_key' | 'role' | 'kind' | 'step_key' | 'due_at'>;

export interface WhoMay {
  /** Those with the post of the step. */
  inPost: Practised[];
  /** Those who may decide it by a document of their own, without that post. */
  beside: Practised[];
  /** Where nobody can decide: those with the post, who answer for somebody getting the authority. */
  answering: Practised[];
}

/**
 * To whom a step may be given: they may do it, and are there. A decision is given to those who have the authority for it and
 * have not prepared it themselves.
 */
export async function whoMay(
  context: Pick<Context, 'db' | 'reference' | 'now' | 'caller'>,
  loaded: Loaded,
  step: StepToGive,
): Promise<WhoMay> {
  const { db, reference, now } = context;
  const asked = {
    unit: step.unit_key,
    role: step.role,
    date: todayOf(reference.current(), now),
    at: now,
    procedure: loaded.dossier.procedure_code,
    dueAt: step.due_at,
  };
  const inPost = await candidatesOf(db, asked);
  if (step.kind !== 'APPROVE') return { inPost, beside: [], answering: [] };
  const deciders = await decidersThere(
    context,
    { kind: 'SIGN_RESULT', unit: step.unit_key, ...matterOf(loaded, step) },
    [...(await draftersOf(context, loaded)), ...endingWork(context, loaded)],
  );
  if (deciders.length === 0) return { inPost: [], beside: [], answering: inPost };
  const may = deciders.map(({ accountId }) => accountId);
  const deciding = inPost.filter(({ accountId }) => may.includes(accountId));
  const others = may.filter((account) => !deciding.some(({ accountId }) => accountId === account));
  return {
    inPost: deciding,
    beside: others.length === 0 ? [] : await candidatesAmong(db, others, asked),
    answering: [],
  };
}

/** A decision opens in the act that ends the work before it: whoever does that has prepared it, and it is not written yet. */
const endingWork = ({ caller }: Pick<Context, 'caller'>, { open }: Loaded): string[] =>
  caller !== null && open.some(({ kind }) => kind === 'WORK') ? [caller.accountId] : [];
