import { assertMay, may } from '../administration/index.ts';
import type { Caller, Context } from '../platform/context.ts';

/**
 * The program is one for the whole province: its administrators see to it, nobody else.
 *
 * @throws {Refusal} FORBIDDEN
 */
export const assertMaySeeTo = (context: Context): Caller => assertMay(context, 'propose', null);

/**
 * The control office looks on with them.
 *
 * @throws {Refusal} FORBIDDEN
 */
export const assertMayLook = (context: Context): Caller => assertMay(context, 'seeQueues', null);

/** Whether {@link assertMaySeeTo} would let the caller. */
export const maySeeTo = (context: Context): boolean => may(context, 'propose', null);
