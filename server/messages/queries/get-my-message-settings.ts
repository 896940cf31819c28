import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { settingsOf } from '../message-settings.ts';

export const getMyMessageSettings: Act<'getMyMessageSettings'> = (context) =>
  settingsOf(context, context.db, (context.caller as Caller).accountId, context.now);
