/** A mail server that takes mail over and carries it on (SMTP, RFC 5321). */
export interface MailSettings {
  host: string;
  port: number;
  /** From the first byte; by STARTTLS, without which nothing is said; or not at all, inside a machine. */
  tls: 'WHOLE' | 'STARTTLS' | 'NONE';
  /** Null: the server knows this machine. */
  login: { user: string; password: string } | null;
  /** The address the mail is from, and where what could not be carried comes back to. */
  from: string;
  perSecond: number;
}

const ADDRESS = /^[^\s@<>"]+@[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i;
const PORTS = { WHOLE: 465, STARTTLS: 587, NONE: 25 } as const;

/** As `smtp://user:password@host:587?from=motcua@tinh.gov.vn`; `smtps:` TLS from the first byte. Null: it is not like that. */
export function readMail(text: string, rateOf: (url: URL) => number | null): MailSettings | null {
  const url = URL.parse(text);
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return null;
  const from = url.searchParams.get('from') ?? '';
  const perSecond = rateOf(url);
  const tls = url.searchParams.get('tls');
  if (!ADDRESS.test(from) || perSecond === null || (tls !== null && tls !== 'none')) return null;
  if ((url.username === '') !== (url.password === '')) return null;
  const how = url.protocol === 'smtps:' ? 'WHOLE' : tls === 'none' ? 'NONE' : 'STARTTLS';
  return {
    host: url.hostname,
    port: url.port === '' ? PORTS[how] : Number(url.port),
    tls: how,
    login:
      url.username === ''
        ? null
        : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
    from,
    perSecond,
  };
}
