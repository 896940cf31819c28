import { assertMay } from '../../administration/index.ts';
import type { Caller, Context } from '../../platform/context.ts';

/**
 * The province's administrators and its control office see to connections together.
 *
 * @throws {Refusal} FORBIDDEN
 */
export const assertMaySeeTo = (context: Context): Caller => assertMay(context, 'seeQueues', null);
