import { createHash } from 'node:crypto';
import { isGsm7, smsParts } from '@motcua/rules/text';
import smpp, { type Pdu, type Session } from 'smpp';
import type { Db } from '../platform/database.ts';
import type { SmppSettings } from '../platform/message-settings.ts';
import { askAgain, readRef, refOf } from './ask-again.ts';
import type { Provider } from './provider.ts';
import { readSmppReceipt } from './smpp-receipt.ts';

const PATIENCE_MS = 10_000;
const ALIVE_MS = 30_000;
const INTERNATIONAL = { dest_addr_ton: 1, dest_addr_npi: 1 };
/** Letters and digits as the sender's name. */
const NAMED = { source_addr_ton: 5, source_addr_npi: 0 };
/** The centre has too much to do, or lost its way: not the message's fault (5.1.3). */
const NOT_NOW = [0x08, 0x0d, 0x14, 0x58];

/**
 * A telephone company's message centre. One session a copy of the program, opened when there is something to send or to hear;
 * its receipts come to any of them and are kept in the database. A long text goes in parts under a number that follows from
 * the message, so that a part sent again takes the place of the first.
 */
export function smppProvider(name: string, settings: SmppSettings, db: Db): Provider {
  let bound: Promise<Session> | undefined;
  const session = (): Promise<Session> => {
    const opening = (bound ??= bind(settings, (pdu) => keepReceipt(db, name, pdu)));
    const forget = (): void => {
      if (bound === opening) bound = undefined;
    };
    void opening.then((one) => one.on('close', forget), forget);
    return opening;
  };
  return {
    name,
    perSecond: settings.perSecond,
    async send({ id, to, text }, now) {
      const open = await session();
      const refs: string[] = [];
      for (const part of partsOf(id, text)) {
        const reply = await submit(open, {
          ...NAMED,
          ...INTERNATIONAL,
          source_addr: settings.from,
          destination_addr: internationally(to),
          registered_delivery: 1,
          ...part,
        });
        if (NOT_NOW.includes(reply.command_status))
          throw new Error(`Tổng đài tin nhắn bận (mã ${reply.command_status})`);
        if (reply.command_status !== 0)
          return { failure: `Tổng đài tin nhắn không nhận tin (mã ${reply.command_status})` };
        refs.push(reply.message_id ?? '');
      }
      return { ref: refOf(refs.join(','), now), askAt: askAgain(now, now) as Date };
    },
    async ask(ref, now) {
      // receipts come only to who is there; whether that works does not change what is already known
      await session().catch(() => undefined);
      const { sentAt, providersRef } = readRef(ref);
      const refs = providersRef.split(',');
      const told = await db
        .selectFrom('provider_receipt')
        .select(['state', 'at'])
        .where('provider', '=', name)
        .where('ref', 'in', refs)
        .where('state', '<>', 'SENT')
        .orderBy('at', 'desc')
        .execute();
      const failed = told.find(({ state }) => state === 'FAILED');
      if (failed !== undefined) return { state: 'FAILED', at: failed.at, askAt: null };
      const [last] = told;
      if (last !== undefined && told.length === refs.length)
        return { state: 'DELIVERED', at: last.at, askAt: null };
      return { state: 'SENT', at: sentAt, askAt: askAgain(sentAt, now) };
    },
    async close() {
      await bound?.then(
        (one) => one.destroy(),
        () => undefined,
      );
    },
  };
}

function bind({ host, port, tls, user, password }: SmppSettings, told: (pdu: Pdu) => Promise<void>) {
  return new Promise<Session>((resolve, reject) => {
    const session = smpp.connect({ host, port, tls, auto_enquire_link_period: ALIVE_MS });
    const fail = (): void => {
      clearTimeout(patience);
      session.destroy();
      // the cause may repeat address and user
      reject(new Error('Không kết nối được tổng đài tin nhắn'));
    };
    const patience = setTimeout(fail, PATIENCE_MS);
    session.on('error', fail);
    session.on('close', fail);
    session.on('deliver_sm', (pdu: Pdu) => {
      // what could not be kept is not acknowledged: the centre brings it again
      told(pdu).then(
        () => session.send(pdu.response()),
        () => session.send(pdu.response({ command_status: 0x64 })),
      );
    });
    session.on(tls ? 'secureConnect' : 'connect', () => {
      session.bind_transceiver({ system_id: user, password }, ({ command_status }) => {
        if (command_status !== 0) return fail();
        clearTimeout(patience);
        resolve(session);
      });
    });
  });
}

function submit(session: Session, options: Record<string, unknown>): Promise<Pdu> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      clearTimeout(patience);
      session.off('close', fail);
    };
    const fail = (): void => {
      done();
      session.destroy();
      reject(new Error('Mất kết nối với tổng đài tin nhắn'));
    };
    const patience = setTimeout(fail, PATIENCE_MS);
    session.on('close', fail);
    const written = session.submit_sm(options, (reply) => {
      done();
      resolve(reply);
    });
    if (!written) fail();
  });
}

function partsOf(id: string, text: string): Record<string, unknown>[] {
  const parts = smsParts(text);
  const data_coding = isGsm7(text) ? 0x00 : 0x08;
  if (parts.length === 1) return [{ data_coding, short_message: text }];
  const [number = 0] = createHash('sha256').update(id).digest();
  return parts.map((message, index) => ({
    data_coding,
    short_message: { udh: Buffer.from([5, 0, 3, number, parts.length, index + 1]), message },
  }));
}

/** 0912345678 → 84912345678, the country's code instead of the trunk's zero. */
const internationally = (number: string): string => number.replace(/\D/g, '').replace(/^0/, '84');

async function keepReceipt(db: Db, provider: string, pdu: Pdu): Promise<void> {
  const receipt = readSmppReceipt(pdu);
  if (receipt === null) return;
  const { ref, state } = receipt;
  await db
    .insertInto('provider_receipt')
    .values({ provider, ref, state, at: new Date() })
    .onConflict((conflict) =>
      conflict
        .columns(['provider', 'ref'])
        .doUpdateSet({ state, at: new Date() })
        // what has arrived or failed stays so
        .where('provider_receipt.state', '=', 'SENT'),
    )
    .execute();
}
