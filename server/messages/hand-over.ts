import type { Services } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { OutgoingText, Provider, Sent } from './provider.ts';
import { remember, rests, waitForTurn } from './provider-health.ts';
import { providersOf } from './providers.ts';

/** Gives one provider a text when it is its turn; what comes of it is known to all copies of the program. */
export async function handOver(
  db: Db,
  provider: Provider,
  text: OutgoingText,
  now: Date,
): Promise<Sent | { unreachable: string }> {
  if (await rests(db, provider, now)) return { unreachable: 'Nhà cung cấp đang tạm nghỉ sau nhiều lần lỗi' };
  await waitForTurn(db, provider);
  try {
    const sent = await provider.send(text, now);
    await remember(db, provider, true, now);
    return sent;
  } catch (error) {
    await remember(db, provider, false, now);
    return { unreachable: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * A text message that cannot wait and has no notice: by the first provider that is reached.
 *
 * @throws where none is, to be tried again
 */
export async function sendText(services: Services, text: OutgoingText, now: Date): Promise<Sent> {
  const providers = providersOf(services).SMS;
  if (providers.length === 0) return { failure: 'Kênh tin nhắn chưa được kết nối' };
  let failure = '';
  for (const provider of providers) {
    const sent = await handOver(services.db, provider, text, now);
    if (!('unreachable' in sent)) return sent;
    failure = sent.unreachable;
  }
  throw new Error(failure);
}
