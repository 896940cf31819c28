import { readMail, type MailSettings } from './mail-settings.ts';

/** A provider reached by JSON over HTTP. */
export interface HttpSettings {
  address: string;
  key: string;
  perSecond: number;
}

/** A message centre of a telephone company (SMPP 3.4). */
export interface SmppSettings {
  host: string;
  port: number;
  tls: boolean;
  user: string;
  password: string;
  /** What receivers see as the sender. */
  from: string;
  perSecond: number;
}

/** By what notices leave the house, in the order in which the providers of a channel are tried. */
export interface MessageSettings {
  smsSmpp?: SmppSettings;
  smsHttp?: HttpSettings;
  zaloHttp?: HttpSettings;
  mailSmtp?: MailSettings;
}

type Texts = Readonly<
  Record<'smsSmpp' | 'smsHttp' | 'smsKey' | 'zaloHttp' | 'zaloKey' | 'mailSmtp', string | undefined>
>;
const USUAL_RATE = 10;

/** Names the setting that cannot be worked with, and nothing of what it says: it holds a password. */
export class MessageSettingError extends Error {
  readonly setting: keyof Texts;
  constructor(setting: keyof Texts) {
    super(setting);
    this.setting = setting;
  }
}

/** @throws {MessageSettingError} */
export function readMessageSettings(texts: Texts): MessageSettings | undefined {
  const smsHttp = readHttp(texts, 'smsHttp', 'smsKey');
  const zaloHttp = readHttp(texts, 'zaloHttp', 'zaloKey');
  const mailSmtp = texts.mailSmtp === undefined ? undefined : readMail(texts.mailSmtp, rateOf);
  if (mailSmtp === null) throw new MessageSettingError('mailSmtp');
  const settings: MessageSettings = {
    ...(texts.smsSmpp === undefined ? {} : { smsSmpp: readSmpp(texts.smsSmpp) }),
    ...(smsHttp === undefined ? {} : { smsHttp }),
    ...(zaloHttp === undefined ? {} : { zaloHttp }),
    ...(mailSmtp === undefined ? {} : { mailSmtp }),
  };
  return Object.keys(settings).length === 0 ? undefined : settings;
}

/** As `smpp://user:password@host:2775?from=MOTCUA&perSecond=20`; `ssmpp:` over TLS. */
function readSmpp(text: string): SmppSettings {
  const url = URL.parse(text);
  const from = url?.searchParams.get('from') ?? '';
  const perSecond = rateOf(url);
  if (
    url === null ||
    !['smpp:', 'ssmpp:'].includes(url.protocol) ||
    url.hostname === '' ||
    !/^[\w .-]{1,20}$/.test(from) ||
    perSecond === null
  )
    throw new MessageSettingError('smsSmpp');
  const tls = url.protocol === 'ssmpp:';
  return {
    host: url.hostname,
    port: url.port === '' ? (tls ? 3550 : 2775) : Number(url.port),
    tls,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    from,
    perSecond,
  };
}

function readHttp(
  texts: Texts,
  setting: 'smsHttp' | 'zaloHttp',
  keySetting: 'smsKey' | 'zaloKey',
): HttpSettings | undefined {
  const [text, key] = [texts[setting], texts[keySetting]];
  if (text === undefined && key === undefined) return undefined;
  const url = URL.parse(text ?? '');
  const perSecond = rateOf(url);
  if (url === null || !/^https?:$/.test(url.protocol) || perSecond === null)
    throw new MessageSettingError(setting);
  if (key === undefined) throw new MessageSettingError(keySetting);
  url.searchParams.delete('perSecond');
  return { address: url.href.replace(/\/+$/, ''), key, perSecond };
}

function rateOf(url: URL | null): number | null {
  const rate = Number(url?.searchParams.get('perSecond') ?? USUAL_RATE);
  return rate > 0 && rate <= 1_000 ? rate : null;
}
