/** A system outside that is reached by signed JSON over HTTP. */
export interface HttpSystem {
  /** Without a slash at the end. */
  address: string;
  /** Shared with the system: requests are signed with it. */
  key: string;
}

/** What stands before `_HTTP` and `_HTTP_KEY` in the settings of each system. */
const SYSTEMS = {
  TAX: 'MOTCUA_TAX',
  CIVIL_STATUS: 'MOTCUA_CIVIL_STATUS',
  RESIDENCE: 'MOTCUA_RESIDENCE',
  SOCIAL_INSURANCE: 'MOTCUA_SOCIAL_INSURANCE',
  POWER: 'MOTCUA_POWER',
} as const;
const NAMES = Object.keys(SYSTEMS) as (keyof typeof SYSTEMS)[];

export type OutsideSettings = Partial<Record<keyof typeof SYSTEMS, HttpSystem>>;

const SHORTEST_KEY = 24;
const THIS_MACHINE = ['127.0.0.1', 'localhost', '[::1]'];

/** Names the setting that cannot be worked with, and nothing of what it says. */
export class OutsideSettingError extends Error {}

/**
 * In the environment only: a command line shows keys to everybody.
 *
 * @param empty invented people are told to nobody: with them only a simulator on this machine can be connected
 * @throws {OutsideSettingError}
 */
export function readOutsideSettings(
  env: Record<string, string | undefined>,
  empty: boolean,
): OutsideSettings | undefined {
  const found = NAMES.flatMap((name) => {
    const one = readSystem(env, SYSTEMS[name], empty);
    return one === null ? [] : [[name, one] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function readSystem(
  env: Record<string, string | undefined>,
  prefix: string,
  empty: boolean,
): HttpSystem | null {
  const [text, key] = [env[`${prefix}_HTTP`] || undefined, env[`${prefix}_HTTP_KEY`] || undefined];
  if (text === undefined && key === undefined) return null;
  const url = URL.parse(text ?? '');
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.username !== '')
    throw new OutsideSettingError(
      `${prefix}_HTTP: cần dạng https://thue.example.vn/api (expected like this)`,
    );
  if (key === undefined || key.length < SHORTEST_KEY)
    throw new OutsideSettingError(
      `${prefix}_HTTP_KEY: cần ít nhất ${SHORTEST_KEY} ký tự (expected at least ${SHORTEST_KEY} characters)`,
    );
  if (!empty && !THIS_MACHINE.includes(url.hostname))
    throw new OutsideSettingError(
      `${prefix}_HTTP: bản minh họa chỉ nối hệ thống giả lập trên máy này (a demonstration connects simulators of this machine only)`,
    );
  return { address: url.href.replace(/\/+$/, ''), key };
}
