import { createTransport } from 'nodemailer';
import type { MailSettings } from '../platform/mail-settings.ts';
import { mailHtml, mailText } from './mail-text.ts';
import type { Provider } from './provider.ts';

const PATIENCE_MS = 10_000;

/**
 * A mail server. A mail carries an id of its own that follows from the message, so that a mailbox to which it is brought
 * twice, because the connection broke after it was taken, knows it (RFC 5322, 3.6.4). What the server refuses for good (5yz,
 * RFC 5321, 4.2.1) of an address or of the mail itself has failed at once; everything else is tried again. Nothing more is
 * heard of a mail that was taken.
 */
export function mailProvider(name: string, settings: MailSettings): Provider {
  const { host, port, tls, login, from, perSecond } = settings;
  const transport = createTransport({
    pool: true,
    maxConnections: 2,
    host,
    port,
    secure: tls === 'WHOLE',
    requireTLS: tls === 'STARTTLS',
    ignoreTLS: tls === 'NONE',
    ...(login === null ? {} : { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // a mail is what is given here and nothing that its text may name
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    name,
    perSecond,
    async send({ id, to, text, subject = 'Một Cửa' }, now) {
      const sent = await transport
        .sendMail({
          from: { name: 'Một Cửa', address: from },
          // an address alone, never read as a list of several
          to: { name: '', address: to },
          messageId: `<${id}@${domain}>`,
          date: now,
          subject,
          text: mailText(text),
          html: mailHtml(text),
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        .catch(refusalIn);
      if ('messageId' in sent) return { ref: sent.messageId, askAt: null };
      const { code, at } = sent;
      if (at === 'RCPT TO' && isForGood(code))
        return { failure: `Máy chủ thư không nhận địa chỉ này (mã ${code})` };
      if (at === 'DATA' && isForGood(code)) return { failure: `Máy chủ thư không nhận thư này (mã ${code})` };
      throw new Error(
        code === undefined ? 'Không kết nối được máy chủ thư' : `Máy chủ thư chưa nhận thư (mã ${code})`,
      );
    },
    ask: async (_ref, now) => ({ state: 'SENT', at: now, askAt: null }),
    async close() {
      transport.close();
    },
  };
}

interface Refusal {
  code: number | undefined;
  /** The command that was refused. */
  at: string | undefined;
}

/** Nothing else of the cause is told: it may repeat address and user. */
const refusalIn = ({ responseCode, command }: { responseCode?: number; command?: string }): Refusal => ({
  code: responseCode,
  at: command,
});

const isForGood = (code: number | undefined): code is number =>
  code !== undefined && code >= 500 && code < 600;
