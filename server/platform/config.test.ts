import { describe, expect, test } from 'vitest';
import { ConfigError, readServerConfig } from './config.ts';

describe('settings', () => {
  test('all have a default that works on one’s own machine', () => {
    const { clock, dataFolder, ...rest } = readServerConfig({}, {});
    expect(rest).toEqual({ port: 8080, host: '127.0.0.1', schema: 'motcua', empty: false, role: 'all' });
    expect(dataFolder.endsWith('/.data')).toBe(true);
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1_000);
  });

  test('come from the command line, then from the environment', () => {
    const env = {
      MOTCUA_PORT: '9000',
      MOTCUA_DATABASE_URL: 'postgres://owner:x@db/province',
      MOTCUA_EMPTY: '1',
    };
    expect(readServerConfig({ port: '9001' }, env)).toMatchObject({
      port: 9001,
      databaseUrl: 'postgres://owner:x@db/province',
      empty: true,
    });
  });

  test('start the clock where asked: a bare date at the opening of the counters', () => {
    const at = readServerConfig({ at: '2021-06-16' }, {}).clock.now();
    expect(Math.abs(at.getTime() - Date.parse('2021-06-16T07:30:00+07:00'))).toBeLessThan(1_000);
  });

  test('let the clock run faster for a demonstration, never where dossiers are real', () => {
    const { clock } = readServerConfig({ at: '2021-06-16', pace: '3600' }, {});
    expect(clock.pace).toBe(3_600);
    expect(() => readServerConfig({ pace: '3600', empty: true }, {})).toThrow('--pace 3600');
    expect(() => readServerConfig({ pace: '1', empty: true }, {})).not.toThrow();
  });

  test('a base URL ends without a slash', () => {
    expect(readServerConfig({ 'base-url': 'https://motcua.example.vn/' }, {}).baseUrl).toBe(
      'https://motcua.example.vn',
    );
  });

  test.each([
    ['port', '80a'],
    ['port', '70000'],
    ['at', '16/06/2021'],
    ['pace', '0'],
    ['pace', 'fast'],
    ['pace', '86401'],
    ['database-url', 'mysql://somewhere'],
    ['schema', 'pg_catalog'],
    ['schema', 'x;drop'],
    ['role', 'worker'],
    ['base-url', 'motcua.vn'],
  ])('a wrong --%s is refused by name: %s', (setting, text) => {
    expect(() => readServerConfig({ [setting]: text }, {})).toThrow(ConfigError);
    expect(() => readServerConfig({ [setting]: text }, {})).toThrow(`--${setting} `);
  });

  test('the bank’s secret comes from the environment, is long, and is never repeated', () => {
    const secret = 'mot-khoa-du-dai-cho-ngan-hang';
    expect(readServerConfig({}, { MOTCUA_BANK_SECRET: secret }).bankSecret).toBe(secret);
    expect(() => readServerConfig({}, { MOTCUA_BANK_SECRET: 'khoa-ngan' })).toThrow(
      /^MOTCUA_BANK_SECRET: cần/,
    );
    expect(() => readServerConfig({}, { MOTCUA_BANK_SECRET: 'khoa-ngan' })).not.toThrow('khoa-ngan');
  });

  test('the key secrets are kept under is 32 bytes of the environment, and is never repeated', () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    expect(readServerConfig({}, { MOTCUA_SEAL_KEY: key }).sealKey).toEqual(Buffer.alloc(32, 7));
    expect(readServerConfig({}, {}).sealKey).toBeUndefined();
    expect(() => readServerConfig({}, { MOTCUA_SEAL_KEY: 'bi-mat-ngan' })).toThrow(/^MOTCUA_SEAL_KEY: cần/);
    expect(() => readServerConfig({}, { MOTCUA_SEAL_KEY: 'bi-mat-ngan' })).not.toThrow('bi-mat-ngan');
  });

  test('the e-identity is connected by three settings or by none', () => {
    const [issuer, clientId, clientSecret] = ['https://dinhdanh.example.vn', 'motcua', 'khoa'];
    const whole = {
      MOTCUA_IDENTITY_ISSUER: issuer,
      MOTCUA_IDENTITY_CLIENT: clientId,
      MOTCUA_IDENTITY_SECRET: clientSecret,
    };
    expect(readServerConfig({}, whole).identity).toEqual({ issuer, clientId, clientSecret });
    expect(readServerConfig({}, {})).not.toHaveProperty('identity');
    for (const wrong of [
      { ...whole, MOTCUA_IDENTITY_ISSUER: 'dinh-danh' },
      { ...whole, MOTCUA_IDENTITY_CLIENT: '' },
      { ...whole, MOTCUA_IDENTITY_SECRET: '' },
    ])
      expect(() => readServerConfig({}, wrong)).toThrow(/^MOTCUA_IDENTITY_ISSUER, .*cần địa chỉ https/);
    expect(() => readServerConfig({}, { MOTCUA_IDENTITY_SECRET: 'khoa-rieng' })).not.toThrow('khoa-rieng');
  });

  test('providers of messages come from the environment, never into a demonstration, and are never repeated', () => {
    const smpp = 'smpp://motcua:mat%20khau@127.0.0.1?from=MOTCUA&perSecond=5';
    expect(readServerConfig({}, { MOTCUA_EMPTY: 'true', MOTCUA_SMS_SMPP: smpp }).messages).toEqual({
      smsSmpp: {
        host: '127.0.0.1',
        port: 2775,
        tls: false,
        user: 'motcua',
        password: 'mat khau',
        from: 'MOTCUA',
        perSecond: 5,
      },
    });
    expect(() => readServerConfig({}, { MOTCUA_SMS_SMPP: smpp })).toThrow(/MOTCUA_EMPTY=true/);
    const half = { MOTCUA_EMPTY: 'true', MOTCUA_ZALO_HTTP: 'https://zalo.example.vn/tin' };
    expect(() => readServerConfig({}, half)).toThrow(/^MOTCUA_ZALO_HTTP_KEY: cần/);
    const wrong = { MOTCUA_EMPTY: 'true', MOTCUA_SMS_SMPP: 'khoa-rieng' };
    expect(() => readServerConfig({}, wrong)).toThrow(/^MOTCUA_SMS_SMPP: cần/);
    expect(() => readServerConfig({}, wrong)).not.toThrow('khoa-rieng');
  });

  test('systems outside: address and key, in a demonstration simulators of this machine only', () => {
    const key = 'khoa-chung-cua-hai-ben-0001';
    const real = { MOTCUA_TAX_HTTP: 'https://thue.example.vn/api/', MOTCUA_TAX_HTTP_KEY: key };
    expect(readServerConfig({}, { ...real, MOTCUA_EMPTY: 'true' }).outside).toEqual({
      TAX: { address: 'https://thue.example.vn/api', key },
    });
    expect(() => readServerConfig({}, real)).toThrow(/^MOTCUA_TAX_HTTP: bản minh họa/);
    const near = { MOTCUA_POWER_HTTP: 'http://127.0.0.1:8095/POWER', MOTCUA_POWER_HTTP_KEY: key };
    expect(readServerConfig({}, near).outside).toEqual({
      POWER: { address: 'http://127.0.0.1:8095/POWER', key },
    });
    const short = { ...near, MOTCUA_POWER_HTTP_KEY: 'khoa-ngan' };
    expect(() => readServerConfig({}, short)).toThrow(/^MOTCUA_POWER_HTTP_KEY: cần/);
    expect(() => readServerConfig({}, short)).not.toThrow('khoa-ngan');
    const half = { MOTCUA_TAX_HTTP_KEY: key };
    expect(() => readServerConfig({}, half)).toThrow(/^MOTCUA_TAX_HTTP: cần/);
  });

  test('a mail server is spoken to under TLS unless told otherwise, from an address that can be one', () => {
    const read = (url: string) =>
      readServerConfig({}, { MOTCUA_EMPTY: 'true', MOTCUA_MAIL_SMTP: url }).messages;
    expect(read('smtp://motcua:mat%20khau@thu.example.vn?from=motcua@tinh.example.vn')).toEqual({
      mailSmtp: {
        host: 'thu.example.vn',
        port: 587,
        tls: 'STARTTLS',
        login: { user: 'motcua', password: 'mat khau' },
        from: 'motcua@tinh.example.vn',
        perSecond: 10,
      },
    });
    expect(read('smtps://thu.example.vn?from=a@b.vn')?.mailSmtp).toMatchObject({
      port: 465,
      tls: 'WHOLE',
      login: null,
    });
    expect(read('smtp://127.0.0.1?from=a@b.vn&tls=none')?.mailSmtp).toMatchObject({ port: 25, tls: 'NONE' });
    for (const wrong of [
      'http://thu.example.vn?from=a@b.vn',
      'smtp://thu.example.vn',
      'smtp://thu.example.vn?from=a',
      'smtp://thu.example.vn?from=a@b.vn&tls=maybe',
      'smtp://motcua@thu.example.vn?from=a@b.vn',
    ])
      expect(() => read(wrong)).toThrow(/^MOTCUA_MAIL_SMTP: cần/);
  });

  test('a trial keeps every message inside, whatever is connected', () => {
    expect(readServerConfig({}, { MOTCUA_MESSAGES: 'inbox' })).toHaveProperty('trialMessages', true);
    expect(readServerConfig({}, { MOTCUA_MESSAGES: 'send' })).not.toHaveProperty('trialMessages');
    expect(readServerConfig({}, {})).not.toHaveProperty('trialMessages');
    expect(() => readServerConfig({}, { MOTCUA_MESSAGES: 'yes' })).toThrow(/inbox hoặc send/);
  });

  test('a wrong database URL is not repeated: it may hold a password', () => {
    expect(() => readServerConfig({ 'database-url': 'db:secret' }, {})).not.toThrow(/secret/);
  });
});
