import { localDate } from '@motcua/rules/calendar';
import type { OperationId } from '@motcua/contract/operations';
import { callerOf, tokenHash } from '../identity/index.ts';
import type { Caller, Services } from '../platform/context.ts';
import { dispatcher, type Acts, type ByteSource } from '../platform/dispatch.ts';
import type { Clock } from '../platform/now.ts';
import { asDatabaseError, DatabaseUnavailable } from '../platform/transaction.ts';
import { Refusal } from '../platform/refusal.ts';

export interface OutsideCall {
  operation: OperationId;
  input: Record<string, unknown>;
  fromText: boolean;
  token: string | null;
  requestId: string;
  key: string | null;
  seen?: string | undefined;
  bytes: ByteSource | null;
  device?: string | undefined;
}

/** The one way in, for HTTP and for the portal's pages: finds who calls, and carries the call out. */
export interface Door {
  /** Cookies only over HTTPS. */
  secure: boolean;
  clock: Clock;
  services: Services;
  callerOf(token: string): Promise<Caller | null>;
  call(call: OutsideCall): Promise<unknown>;
}

export function openDoor(services: Services, acts: Acts, clock: Clock): Door {
  const dispatch = dispatcher(acts, services);
  const find = async (token: string, now: Date): Promise<Caller | null> => {
    try {
      return await callerOf(services.db, token, now, localDate(services.reference.current().calendar, now));
    } catch (error) {
      if (asDatabaseError(error) instanceof DatabaseUnavailable)
        throw new Refusal(
          'DATABASE_UNAVAILABLE',
          'Hệ thống đang tạm gián đoạn, chưa có gì được ghi. Đợi một phút rồi thử lại.',
        );
      throw error;
    }
  };
  return {
    secure: services.origin.startsWith('https:'),
    clock,
    services,
    callerOf: (token) => find(token, clock.now()),
    async call({ token, ...call }) {
      const now = clock.now();
      const caller = token === null ? null : await find(token, now);
      return dispatch({ ...call, caller, session: token === null ? null : tokenHash(token), now });
    },
  };
}
