import type { Act } from '../../platform/dispatch.ts';
import { compareConnection } from './compare-connection.ts';
import { assertMaySeeTo } from './guard.ts';
import { sendRequestAgain, takeStoppedRequest, tryConnection } from './see-to.ts';
import { connectionsOf } from './view.ts';

const listConnections: Act<'listConnections'> = (context) => {
  assertMaySeeTo(context);
  return connectionsOf(context, context.db);
};

export const connectionActs = {
  listConnections,
  compareConnection,
  tryConnection,
  takeStoppedRequest,
  sendRequestAgain,
};
