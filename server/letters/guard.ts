import { assertMay } from '../administration/index.ts';
import type { Caller, Context } from '../platform/context.ts';

/**
 * The program is one for the whole province: its administrators see to it, nobody else.
 *
 * @throws {Refusal} FORBIDDEN
 */
export const assertMaySeeTo = (context: Context): Caller => assertMay(context, 'propose', null);
