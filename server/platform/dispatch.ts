import { createHash } from 'node:crypto';
import type { Operation } from '@motcua/contract/operation';
import { OPERATIONS, type Input, type OperationId, type Output } from '@motcua/contract/operations';
import type { Caller, Context, Services } from './context.ts';
import { storedReply } from './idempotency.ts';
import { checkedInput } from './input.ts';
import { acts } from './metrics.ts';
import { Refusal } from './refusal.ts';
import { asDatabaseError, DatabaseUnavailable } from './transaction.ts';

/** The one function behind an operation: authorise → load → decide → write → tell. */
export type Act<Id extends OperationId> = (
  context: Context,
  input: Input<Id>,
  bytes: ByteSource | null,
) => Promise<Output<Id>>;
export type Acts = { [Id in OperationId]: Act<Id> };

/** Raw bytes of a request; read once. */
export type ByteSource = AsyncIterable<Uint8Array>;

export interface Call {
  operation: OperationId;
  input: Record<string, unknown>;
  /** The input came as text of an address, so numbers have to be read. */
  fromText: boolean;
  caller: Caller | null;
  session: Buffer | null;
  now: Date;
  requestId: string;
  key: string | null;
  /** If-Match, where it came with the call. */
  seen?: string | undefined;
  bytes: ByteSource | null;
  /** What the caller's program says it is; absent: it says nothing. */
  device?: string | undefined;
}

/** Carries out one call, from HTTP or from a page in this program: the same checks, the same rights. */
export function dispatcher(table: Acts, services: Services): (call: Call) => Promise<unknown> {
  return async (call) => {
    const operation: Operation = OPERATIONS[call.operation];
    const counted = acts.labels(call.operation);
    try {
      mayCall(operation, call.caller);
      const input = checkedInput(operation, call.input, call.fromText);
      const key =
        call.key === null
          ? null
          : { text: call.key, inputHash: createHash('sha256').update(JSON.stringify(input)).digest() };
      const context: Context = {
        ...services,
        caller: call.caller,
        session: call.session,
        now: call.now,
        request: {
          id: call.requestId,
          operation: call.operation,
          key,
          ...(call.seen === undefined ? {} : { seen: call.seen }),
          ...(call.device === undefined ? {} : { device: call.device }),
        },
      };
      const act = table[call.operation] as (
        context: Context,
        input: unknown,
        bytes: ByteSource | null,
      ) => Promise<unknown>;
      const reply = await once(context, () => act(context, input, call.bytes));
      if (services.practising !== true) counted.inc();
      return reply;
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

function mayCall(operation: Operation, caller: Caller | null): void {
  if (operation.caller === 'ANYONE') return;
  if (caller === null)
    throw new Refusal('UNAUTHENTICATED', 'Hãy đăng nhập rồi làm lại; nội dung đã nhập vẫn được giữ.');
  if (operation.caller === 'OFFICER' && caller.kind !== 'OFFICER')
    throw new Refusal('FORBIDDEN', 'Chức năng này dành cho cán bộ, công chức.');
  if (operation.caller === 'OFFICER' && caller.onlyHelps === true && operation.helping !== true)
    throw new Refusal(
      'FORBIDDEN',
      'Tài khoản này chỉ dùng để nộp trực tuyến giúp người dân. Việc khác do bộ phận một cửa làm.',
    );
  if (caller.mustChangePassword && operation.withOncePassword !== true)
    throw new Refusal(
      'PASSWORD_ONCE',
      'Bạn đang dùng mật khẩu một lần. Đổi sang mật khẩu của riêng bạn rồi làm tiếp.',
    );
}

/**
 * A repeated request gets the first reply again. The reply is written by the act, with everything else it writes, so
 * nothing is looked up on the way in: only when the repetition fails is the stored reply searched.
 */
async function once<T>(context: Context, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const stored = error instanceof DatabaseUnavailable ? undefined : await storedReply(context);
    if (stored === undefined) throw error;
    return stored as T;
  }
}

function refusalOf(error: unknown): unknown {
  const known = asDatabaseError(error);
  if (!(known instanceof DatabaseUnavailable)) return known;
  return new Refusal(
    'DATABASE_UNAVAILABLE',
    'Hệ thống đang tạm gián đoạn, chưa có gì được ghi. Đợi một phút rồi bấm lại; bấm lại không tạo hồ sơ thứ hai.',
  );
}
